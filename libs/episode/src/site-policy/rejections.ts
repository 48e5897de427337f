export const sitePolicyRejections = {
  'policy-inconsistent': 422,
  'policy-not-newest': 409,
  'policy-retroactive': 422,
  'response-not-in-policy': 409,
} as const;
