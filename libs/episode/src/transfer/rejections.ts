export const transferRejections = {
  'transfer-exists': 409,
  'transfer-open': 409,
  'transfer-not-open': 409,
  'transfer-not-accepted': 409,
  'dose-not-handed-over': 409,
  'spoke-transfers-refused': 409,
} as const;
