import type { AuditSession } from '@throughline/episode';
import type { ServiceUnderTest } from '../journeys/service';

/** A session for whoever audits, as it is sent. */
export const auditing = (auditorId: string, scope: AuditSession['scope'], changed: Partial<AuditSession> = {}): AuditSession => ({
  sessionId: `audit-of-${auditorId}`,
  auditorId,
  onBehalfOf: 'State opioid treatment authority',
  capacity: 'government_regulator',
  agreementRef: 'agreement 2026/17',
  mode: 'view',
  purpose: 'HCOMPL',
  expiresAt: '2099-01-01T00:00:00Z',
  scope,
  ...changed,
});

/** Opens an audit session. */
export const letIn = async (
  { send }: Pick<ServiceUnderTest, 'send'>,
  auditorId: string,
  scope: AuditSession['scope'],
  changed: Partial<AuditSession> = {},
): Promise<void> => {
  const { status } = await send('POST', '/v1/audit-sessions', auditing(auditorId, scope, changed), { as: 'privacy_officer' });
  expect(status).toBe(200);
};
