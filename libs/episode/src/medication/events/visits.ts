import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { id, oneOf, payload, text } from '../../events/schemas';
import { effectivenessWords, visitFormats } from '../../reference/medications';

/**
 * What was asked at a visit about the medication. `craving`: 0 to 10. `clinicianId`: whoever saw the patient. The words of `effectiveness`
 * are ours. Source: A0.4 (S000:611-615).
 */
export const MedicationVisitRecorded = defineEvent({
  type: 'MedicationVisitRecorded',
  version: 1,
  doc: 'A patient was seen about the medication.',
  schema: payload({
    visitId: Type.Optional(id),
    clinicianId: id,
    craving: Type.Integer({ minimum: 0, maximum: 10 }),
    effectiveness: Type.Optional(oneOf(effectivenessWords)),
    sideEffects: Type.Array(text),
    format: oneOf(visitFormats),
    sameDayBehavioralHealth: Type.Boolean(),
    concerns: Type.Optional(Type.Array(text)),
  }),
  example: {
    visitId: 'v-1',
    clinicianId: 'm-2',
    craving: 4,
    effectiveness: 'partly',
    sideEffects: ['constipation'],
    format: 'one_to_one',
    sameDayBehavioralHealth: true,
  },
  upcast: {},
});
