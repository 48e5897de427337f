export { auditSessions } from './projection';
export { readAuditSessions, type AuditSessionListed, type AuditSessionsQuery } from './query';
