export const referralRejections = {
  'referral-exists': 409,
  'referral-not-found': 404,
  'referral-closed': 409,
  'transition-not-allowed': 409,
  'episode-not-named': 422,
  'episode-differs': 422,
  'evidence-missing': 422,
  'answer-not-overdue': 409,
  'referral-not-paced': 409,
  'higher-need-waits': 409,
} as const;
