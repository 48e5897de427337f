export const closingRejections = {
  'not-yet-lost': 409,
  'dismissal-missing': 409,
  'transfer-not-completed': 409,
  'dismissal-not-in-policy': 409,
  'reviewer-is-actor': 422,
  'referral-missing': 409,
  'closing-rests-on-it': 409,
} as const;
