export const planRejections = {
  'recovery-plan-exists': 409,
  'plan-not-newest': 409,
  'goal-exists': 409,
  'goal-not-open': 409,
} as const;
