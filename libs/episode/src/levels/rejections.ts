export const levelRejections = {
  'stay-already-open': 409,
  'no-stay-open': 409,
  'unknown-level': 422,
  'levels-not-comparable': 422,
  'level-not-higher': 422,
  'level-unchanged': 409,
  'from-differs': 409,
  'nothing-changes': 422,
} as const;
