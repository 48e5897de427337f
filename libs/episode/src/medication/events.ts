import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { doseUnits, excusedReasons, injectionProducts, injectionRoutes, medications } from '../reference/medications';
import { productNames, productOf } from '../reference/products';
import { count, day, doseMg, id, oneOf, payload, text } from '../events/schemas';

/** A number of days, 1 or more. */
const days = Type.Integer({ minimum: 1 });

/** Advice, never a refusal: neither 16 nor 24 mg is a maximum (FDA notice of 27 Dec 2024, 89 FR 105613). The line is the site's. */
export const DoseReviewSuggested = defineEvent({
  type: 'DoseReviewSuggested',
  version: 1,
  doc: 'The doses of a day passed the line at which the site wants a dose looked at again.',
  schema: payload({ medication: oneOf(medications), on: day, totalMg: doseMg, reviewLineMg: doseMg }),
  example: { medication: 'buprenorphine', on: '2026-03-06', totalMg: 32, reviewLineMg: 24 },
  upcast: {},
});

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

/**
 * A prescription: one supply of `daysSupply` days from `startsOn`. `dose`: of one day. Refills are foreseen, not supplied. `intervalDays`: days until the next
 * prescription. `medication` and `rxcui` follow from the product, which may serve against pain too: the purpose is said (B2).
 */
export const MedicationPrescribed = defineEvent({
  type: 'MedicationPrescribed',
  version: 1,
  doc: 'A medication for opioid use disorder was prescribed.',
  schema: payload({
    prescriptionId: id,
    product: oneOf(productNames),
    medication: oneOf(medications),
    rxcui: text,
    dose: payload({ amount: Type.Number({ exclusiveMinimum: 0 }), unit: oneOf(doseUnits) }),
    quantity: Type.Number({ exclusiveMinimum: 0 }),
    daysSupply: days,
    startsOn: day,
    refills: count,
    intervalDays: Type.Optional(days),
    purpose: Type.Literal('oud'),
  }),
  example: {
    prescriptionId: 'rx-1',
    product: 'buprenorphine_naloxone_film_8',
    medication: 'buprenorphine',
    rxcui: '1010604',
    dose: { amount: 16, unit: 'mg' },
    quantity: 56,
    daysSupply: 28,
    startsOn: '2026-03-10',
    refills: 0,
    intervalDays: 28,
    purpose: 'oud',
  },
  upcast: {},
  derive: (data) => {
    const product = productOf(data['product']);
    return product ? { ...data, medication: product.medication, rxcui: product.rxcui } : data;
  },
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

/**
 * An extended-release injection. `window` is advice: whether the days since the last one lie inside what the site's policy says for the
 * product; `first` has no last one, `not_judged` has no policy. An injection outside the window is never refused.
 */
export const InjectionAdministered = defineEvent({
  type: 'InjectionAdministered',
  version: 1,
  doc: 'An extended-release injection was given.',
  schema: payload({
    product: oneOf(injectionProducts),
    medication: oneOf(medications),
    route: oneOf(injectionRoutes),
    doseMg: Type.Optional(doseMg),
    site: Type.Optional(text),
    lot: Type.Optional(text),
    remsRef: Type.Optional(id),
    daysSinceLast: Type.Union([count, Type.Null()]),
    window: oneOf(['first', 'inside', 'early', 'late', 'not_judged']),
    reason: Type.Optional(text),
  }),
  example: {
    product: 'sublocade',
    medication: 'buprenorphine',
    route: 'subcutaneous',
    doseMg: 300,
    site: 'abdomen',
    daysSinceLast: 28,
    window: 'inside',
  },
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

export const medicationEvents = [
  DoseReviewSuggested,
  MedicationStarted,
  MedicationStopped,
  MedicationPrescribed,
  DoseAdministered,
  InjectionAdministered,
  DoseMissed,
] as const;
