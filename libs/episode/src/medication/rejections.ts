export const medicationRejections = {
  'dose-not-positive': 422,
  'medication-not-taken': 409,
  'prescription-exists': 409,
  'route-differs': 422,
  'unknown-product': 422,
} as const;
