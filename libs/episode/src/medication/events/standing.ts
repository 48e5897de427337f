import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { oneOf, payload, text } from '../../events/schemas';
import { medications } from '../../reference/medications';

export const MedicationStarted = defineEvent({
  type: 'MedicationStarted',
  version: 1,
  doc: 'A medication for opioid use disorder was started outside an induction.',
  schema: payload({ medication: oneOf(medications), reason: Type.Optional(text) }),
  example: { medication: 'methadone' },
  upcast: {},
});

export const MedicationStopped = defineEvent({
  type: 'MedicationStopped',
  version: 1,
  doc: 'A medication for opioid use disorder was stopped.',
  schema: payload({ medication: oneOf(medications), reason: Type.Optional(text) }),
  example: { medication: 'methadone', reason: 'change to buprenorphine' },
  upcast: {},
});
