import type { AuditSessionCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { loose, siteId, some } from './pools';
import type { Topic } from './topic';

const sessionId = some('audit-1', 'audit-2', 'audit-3');

export const auditSession: Topic<AuditSessionCommandData> = {
  fields: {
    OpenAuditSession: loose(
      {
        sessionId,
        onBehalfOf: fc.constant('the state'),
        capacity: some('government_regulator', 'payer'),
        agreementRef: fc.constant('agreement 1'),
        mode: some('view', 'copy'),
        copyTerms: fc.constant({ keptPer216: true, destroyedAfterUse: true }),
        purpose: some('HCOMPL', 'HPAYMT'),
        expiresAt: some('2026-03-09T00:00:00Z', '2099-01-01T00:00:00Z'),
        scope: fc.record({ siteIds: siteId.map((id) => [id]) }, { requiredKeys: [] }),
      },
      'sessionId',
      'onBehalfOf',
      'capacity',
      'agreementRef',
      'mode',
      'purpose',
      'expiresAt',
      'scope',
    ),
    CloseAuditSession: fc.record({ sessionId }),
  },
  ways: [['OpenAuditSession', 'CloseAuditSession', 'OpenAuditSession']],
};
