import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { id, instant, oneOf, payload, text } from '../events/schemas';
import { auditCapacities, auditModes } from '../reference/audits';
import { purposesOfAudit } from '../reference/purposes-of-use';

const some = Type.Optional(Type.Array(id, { minItems: 1, maxItems: 500 }));

/** What an auditor sees: of these sites, of these patients and of these episodes, as far as each is named. */
export const auditScope = payload({ siteIds: some, patientIds: some, episodeIds: some });

/** What whoever takes copies away has agreed to beside (2.53): to keep them as 2.16 asks, and to destroy them after use. */
const copyTerms = payload({ keptPer216: Type.Literal(true), destroyedAfterUse: Type.Literal(true) });

export const AuditSessionOpened = defineEvent({
  type: 'AuditSessionOpened',
  version: 1,
  doc: 'An auditor was let in, under a written agreement, for a purpose, until an instant (42 CFR 2.53).',
  schema: payload({
    sessionId: id,
    auditorId: id,
    /** The organisation. */
    onBehalfOf: text,
    /** By which ground of 2.53(a) the organisation may audit. */
    capacity: oneOf(auditCapacities),
    /** Where the written agreement to the limits of 2.53(f) is kept. */
    agreementRef: text,
    mode: oneOf(auditModes),
    copyTerms: Type.Optional(copyTerms),
    purpose: oneOf(purposesOfAudit),
    expiresAt: instant,
    scope: auditScope,
  }),
  example: {
    sessionId: 'audit-2026-04',
    auditorId: 'auditor-7',
    onBehalfOf: 'State opioid treatment authority',
    capacity: 'government_regulator',
    agreementRef: 'agreement 2026/17',
    mode: 'view',
    purpose: 'HCOMPL',
    expiresAt: '2026-04-30T16:00:00Z',
    scope: { siteIds: ['site-1'] },
  },
  upcast: {},
});

export const AuditSessionClosed = defineEvent({
  type: 'AuditSessionClosed',
  version: 1,
  doc: 'An audit session ended before it expired.',
  schema: payload({ sessionId: id, auditorId: id, reason: Type.Optional(text) }),
  example: { sessionId: 'audit-2026-04', auditorId: 'auditor-7', reason: 'the auditors have gone' },
  upcast: {},
});

export const auditSessionEvents = [AuditSessionOpened, AuditSessionClosed] as const;
