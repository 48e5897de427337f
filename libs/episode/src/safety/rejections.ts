export const safetyRejections = {
  'unknown-instrument': 422,
  'unknown-item': 422,
  'item-repeated': 422,
  'answer-not-allowed': 422,
  'score-out-of-range': 422,
  'score-differs': 422,
} as const;
