import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { counsellingModalities, sessionModes } from '../reference/counselling';
import { id, oneOf, payload, text } from '../events/schemas';

/** More than 0. */
const minutes = Type.Number({ exclusiveMinimum: 0 });
const facilitators = Type.Array(id, { minItems: 1 });

/**
 * That a session was held, and never what was said: notes have no place in an event. Family takes part with the patient's consent;
 * `consentRef` is not checked. `visitId`: the booking that the session was. Source: row 44 (seeds 000, 001, 003).
 */
export const CounselingSessionRecorded = defineEvent({
  type: 'CounselingSessionRecorded',
  version: 1,
  doc: 'The patient was counselled.',
  schema: payload({
    sessionId: id,
    visitId: Type.Optional(id),
    mode: oneOf(sessionModes),
    modality: oneOf(counsellingModalities),
    curriculum: Type.Optional(text),
    facilitators,
    minutes,
    manualized: Type.Optional(Type.Boolean()),
    familyParticipants: Type.Array(payload({ relation: text })),
    consentRef: Type.Optional(id),
  }),
  example: {
    sessionId: 'cs-1',
    mode: 'in_person',
    modality: 'cbt',
    facilitators: ['m-5'],
    minutes: 45,
    familyParticipants: [{ relation: 'sister' }],
    consentRef: 'consent-2',
  },
  upcast: {},
  holds: ({ familyParticipants, consentRef }) =>
    familyParticipants.length === 0 || consentRef !== undefined ? null : 'family takes part with a consentRef',
});

/** One patient's part in a group session, which has a stream of its own without patients. */
export const GroupAttendanceRecorded = defineEvent({
  type: 'GroupAttendanceRecorded',
  version: 1,
  doc: 'The patient came to a group session, or did not.',
  schema: payload({
    sessionId: id,
    visitId: Type.Optional(id),
    mode: oneOf(sessionModes),
    curriculum: Type.Optional(text),
    facilitators,
    minutes,
    attended: Type.Boolean(),
  }),
  example: { sessionId: 'gs-1', mode: 'in_person', curriculum: 'Living and Balance', facilitators: ['m-5'], minutes: 90, attended: true },
  upcast: {},
});

export const counsellingEvents = [CounselingSessionRecorded, GroupAttendanceRecorded] as const;
