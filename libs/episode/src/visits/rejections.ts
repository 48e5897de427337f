export const visitRejections = {
  'visit-exists': 409,
  'visit-not-scheduled': 409,
  'visit-has-outcome': 409,
} as const;
