export const testingRejections = {
  'specimen-already-collected': 409,
  'specimen-not-collected': 409,
  'no-results': 422,
  'analyte-repeated': 422,
  'loinc-differs': 422,
  'result-already-recorded': 409,
} as const;
