export const auditSessionRejections = {
  'audit-session-exists': 409,
  'audit-session-open': 409,
  'audit-session-unknown': 404,
  'audit-session-over': 422,
  'audit-scope-missing': 422,
  'copy-terms-missing': 422,
} as const;
