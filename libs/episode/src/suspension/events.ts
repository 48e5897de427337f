import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { day, oneOf, payload, text } from '../events/schemas';
import { suspensionReasons } from '../reference/suspensions';

/** Care rests while the patient is elsewhere; the episode stays open. FHIR R4 EpisodeOfCare.status `onhold` (B2). */
export const EpisodeSuspended = defineEvent({
  type: 'EpisodeSuspended',
  version: 1,
  doc: 'Care rests while the patient is elsewhere; `until` is the day on which they are expected back, where that is known.',
  schema: payload({ reason: oneOf(suspensionReasons), until: Type.Optional(day) }),
  example: { reason: 'hospital', until: '2026-04-02' },
  upcast: {},
});

export const EpisodeResumed = defineEvent({
  type: 'EpisodeResumed',
  version: 1,
  doc: 'Care goes on after it rested.',
  schema: payload({ note: Type.Optional(text) }),
  example: {},
  upcast: {},
});

export const suspensionEvents = [EpisodeSuspended, EpisodeResumed] as const;
