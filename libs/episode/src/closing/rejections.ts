export const closingRejections = {
  'not-yet-lost': 409,
} as const;
