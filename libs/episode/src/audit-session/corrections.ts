import type { CorrectionRules } from '../corrections/rule';
import type { auditSessionEvents } from './events';

export const auditSessionCorrections: CorrectionRules<typeof auditSessionEvents> = {
  AuditSessionOpened: { kind: 'follows', from: 'nothing: close the session and open another' },
  AuditSessionClosed: { kind: 'follows', from: 'nothing: open another session' },
};
