import type { Permissions } from '../role-groups';
import type { AuditSessionCommandData } from './commands';

/** Nobody lets themselves in. */
export const auditSessionPermissions: Permissions<AuditSessionCommandData> = {
  OpenAuditSession: ['privacy_officer'],
  CloseAuditSession: ['privacy_officer'],
};
