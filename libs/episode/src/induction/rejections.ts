export const inductionRejections = {
  'cows-item-not-allowed': 422,
  'cows-sign-not-scored': 422,
  'cows-out-of-range': 422,
  'cows-differs': 422,
  'unknown-assessment': 409,
  'withdrawal-not-assessed': 409,
  'withdrawal-too-mild': 409,
  'naloxone-not-offered': 409,
  'reason-missing': 409,
  'induction-already-open': 409,
  'induction-not-open': 409,
} as const;
