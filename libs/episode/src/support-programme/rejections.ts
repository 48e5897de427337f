export const supportProgrammeRejections = {
  'support-programme-open': 409,
  'no-support-programme': 409,
  'stage-order': 409,
  'stage-not-due': 409,
} as const;
