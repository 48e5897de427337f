export const counsellingRejections = {
  'family-consent-missing': 422,
  'attendance-recorded': 409,
} as const;
