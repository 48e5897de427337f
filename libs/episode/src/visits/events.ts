import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { noShowReasons, outreachModes, visitModalities } from '../reference/visits';
import { id, instant, oneOf, payload, text } from '../events/schemas';

export const VisitScheduled = defineEvent({
  type: 'VisitScheduled',
  version: 1,
  doc: 'A visit was booked.',
  schema: payload({ visitId: id, visitType: text, modality: oneOf(visitModalities), scheduledFor: instant }),
  example: { visitId: 'v-1', visitType: 'medication', modality: 'in_person', scheduledFor: '2026-03-12T09:00:00Z' },
  upcast: {},
});

/** `imputed`: not seen in a record but concluded from other facts, as in CTN-0094's `visit_imputed`. */
export const VisitAttended = defineEvent({
  type: 'VisitAttended',
  version: 1,
  doc: 'The patient came to a visit.',
  schema: payload({ visitId: Type.Optional(id), visitType: text, modality: oneOf(visitModalities), imputed: Type.Boolean() }),
  example: { visitId: 'v-1', visitType: 'medication', modality: 'in_person', imputed: false },
  upcast: {},
});

/** A missed visit is no dismissal. `response` is what the site's policy asks for; null where no policy was in force. */
export const NoShowRecorded = defineEvent({
  type: 'NoShowRecorded',
  version: 1,
  doc: 'The patient missed a visit.',
  schema: payload({
    visitId: Type.Optional(id),
    visitType: text,
    reason: oneOf(noShowReasons),
    imputed: Type.Boolean(),
    response: Type.Union([oneOf(['outreach', 'none']), Type.Null()]),
  }),
  example: { visitId: 'v-2', visitType: 'medication', reason: 'forgot', imputed: false, response: 'outreach' },
  upcast: {},
});

export const WalkInPresented = defineEvent({
  type: 'WalkInPresented',
  version: 1,
  doc: 'The patient came without a booking.',
  schema: payload({ visitType: text, modality: oneOf(visitModalities), reason: Type.Optional(text) }),
  example: { visitType: 'medication', modality: 'in_person' },
  upcast: {},
});

export const OutreachAttempted = defineEvent({
  type: 'OutreachAttempted',
  version: 1,
  doc: 'Somebody tried to reach a patient who stayed away.',
  schema: payload({ mode: oneOf(outreachModes), reached: Type.Boolean() }),
  example: { mode: 'phone', reached: false },
  upcast: {},
});

export const visitEvents = [VisitScheduled, VisitAttended, NoShowRecorded, WalkInPresented, OutreachAttempted] as const;
