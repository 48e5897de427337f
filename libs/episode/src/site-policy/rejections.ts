export const sitePolicyRejections = {
  'policy-inconsistent': 422,
  'policy-not-newest': 409,
  'policy-retroactive': 422,
} as const;
