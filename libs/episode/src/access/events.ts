import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { count, id, oneOf, payload, text } from '../events/schemas';
import { namesOf } from '../names-of';
import { dataClasses } from '../reference/data-classes';
import { purposesOfUse } from '../reference/purposes-of-use';

/** What a reading says of itself. Who read, in which role and when, and the request's id as `correlationId`, are in the envelope. */
const reading = {
  purpose: oneOf(namesOf(purposesOfUse)),
  dataClass: oneOf(namesOf(dataClasses)),
  /** The id of the operation, as in the description of the service, or the command of the command line. */
  operation: id,
  /** What was asked for: an address, or the arguments of a command, ids in it and nothing else. */
  target: text,
  /** What a list was narrowed to, as in the address: ids and words of closed lists. */
  scope: Type.Optional(text),
  channel: oneOf(['http', 'command-line']),
  decision: oneOf(['allowed', 'refused']),
  /** The code of the "no". */
  refusal: Type.Optional(id),
  /** Whom the answer names; of a refused reading, whom the address names. */
  patientIds: Type.Array(id),
  episodeIds: Type.Array(id),
  /** Of the records that the answer names. */
  siteIds: Type.Array(id),
  /** How many rows or events the answer has; 1 of a single record, 0 of a refused reading. */
  items: count,
};

const example = {
  purpose: 'TREAT',
  dataClass: 'state',
  operation: 'state-episodes',
  target: '/v1/episodes/e-1',
  channel: 'http',
  decision: 'allowed',
  patientIds: ['p-1'],
  episodeIds: ['e-1'],
  siteIds: ['site-1'],
  items: 1,
} as const;

/** It holds nothing of what was shown beside whom it was about. */
export const AccessRecorded = defineEvent({
  type: 'AccessRecorded',
  version: 1,
  doc: 'Somebody looked at records, or tried to.',
  schema: payload(reading),
  example: { ...example, patientIds: ['p-1'], episodeIds: ['e-1'], siteIds: ['site-1'] },
  upcast: {},
});

/** The same of an auditor, under the agreement of a session (42 CFR 2.53). */
export const AuditAccessRecorded = defineEvent({
  type: 'AuditAccessRecorded',
  version: 1,
  doc: 'An auditor looked at records within an audit session, or tried to.',
  schema: payload({ ...reading, sessionId: id, agreementRef: text }),
  example: {
    ...example,
    purpose: 'HCOMPL',
    patientIds: ['p-1'],
    episodeIds: ['e-1'],
    siteIds: ['site-1'],
    sessionId: 'audit-2026-04',
    agreementRef: 'agreement 2026/17',
  },
  upcast: {},
});

export const accessEvents = [AccessRecorded, AuditAccessRecorded] as const;
