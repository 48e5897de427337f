import type { DataOf } from '../events/schemas';
import type { AuditSessionClosed, AuditSessionOpened } from './events';

/** Fields of the commands about audit sessions, by command; the auditor is the target. Given where privacy officers look after auditors. */
export interface AuditSessionCommandData {
  OpenAuditSession: Omit<DataOf<typeof AuditSessionOpened>, 'auditorId'>;
  CloseAuditSession: Omit<DataOf<typeof AuditSessionClosed>, 'auditorId'>;
}
