import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { day, doseMg, id, oneOf, payload, text } from '../../events/schemas';
import { doseUnits, excusedReasons, medications } from '../../reference/medications';

/** Advice, never a refusal: neither 16 nor 24 mg is a maximum (FDA notice of 27 Dec 2024, 89 FR 105613). The line is the site's. */
export const DoseReviewSuggested = defineEvent({
  type: 'DoseReviewSuggested',
  version: 1,
  doc: 'The doses of a day passed the line at which the site wants a dose looked at again.',
  schema: payload({ medication: oneOf(medications), on: day, totalMg: doseMg, reviewLineMg: doseMg }),
  example: { medication: 'buprenorphine', on: '2026-03-06', totalMg: 32, reviewLineMg: 24 },
  upcast: {},
});

/** One day's dose, or one of several. Amounts have no maximum: 397 mg of methadone a day is real (CTN-0094). */
export const DoseAdministered = defineEvent({
  type: 'DoseAdministered',
  version: 1,
  doc: 'A dose of a medication was given or taken.',
  schema: payload({
    medication: oneOf(medications),
    amount: Type.Number({ exclusiveMinimum: 0 }),
    unit: oneOf(doseUnits),
    observed: Type.Optional(Type.Boolean()),
  }),
  example: { medication: 'buprenorphine', amount: 16, unit: 'mg', observed: true },
  upcast: {},
});

/** A dose not taken. With an excused reason it is not counted against the patient. */
export const DoseMissed = defineEvent({
  type: 'DoseMissed',
  version: 1,
  doc: 'A dose was missed.',
  schema: payload({ on: day, medication: Type.Optional(oneOf(medications)), excusedReason: Type.Optional(oneOf(excusedReasons)) }),
  example: { on: '2026-03-09', medication: 'methadone', excusedReason: 'hospital' },
  upcast: {},
});

/** Another daily dose than before, for a clinical reason. A reduction that is meant as leverage is an event of its own. */
export const DoseAdjusted = defineEvent({
  type: 'DoseAdjusted',
  version: 1,
  doc: 'The daily dose of a medication was changed.',
  schema: payload({ medication: oneOf(medications), fromMg: Type.Union([doseMg, Type.Null()]), toMg: doseMg, reason: text }),
  example: { medication: 'buprenorphine', fromMg: 16, toMg: 24, reason: 'craving in the evening' },
  upcast: {},
});

/**
 * A dose reduced until the patient takes part again, as one site of seed 000 does (S000:629-631). Kept apart from adjustments, so that auditors
 * can count it. Source: A5.2.
 */
export const DoseReducedForNonparticipation = defineEvent({
  type: 'DoseReducedForNonparticipation',
  version: 1,
  doc: 'The daily dose of a medication was reduced because the patient does not take part in treatment.',
  schema: payload({
    medication: oneOf(medications),
    fromMg: doseMg,
    toMg: doseMg,
    reason: text,
    supervisorReview: payload({ reviewerId: id, on: day }),
  }),
  example: {
    medication: 'buprenorphine',
    fromMg: 16,
    toMg: 8,
    reason: 'three groups missed',
    supervisorReview: { reviewerId: 'm-4', on: '2026-03-09' },
  },
  upcast: {},
  holds: ({ fromMg, toMg }) => (toMg < fromMg ? null : 'a reduction goes to a lower dose'),
});
