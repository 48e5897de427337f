export const medicationRejections = {
  'dose-not-positive': 422,
  'medication-not-taken': 409,
  'route-differs': 422,
} as const;
