import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { count, day, days, id, oneOf, payload, text } from '../../events/schemas';
import { doseUnits, intervalTriggers, medications } from '../../reference/medications';
import { productNames, productOf } from '../../reference/products';

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

/** A response to what came to light, where the site's policy has it: the next prescriptions are shorter. Source: A0.4 (S000:621-635). */
export const PrescriptionIntervalShortened = defineEvent({
  type: 'PrescriptionIntervalShortened',
  version: 1,
  doc: 'The days from one prescription to the next were shortened.',
  schema: payload({
    medication: oneOf(medications),
    fromDays: days,
    toDays: days,
    trigger: payload({ kind: oneOf(intervalTriggers), ref: id }),
  }),
  example: { medication: 'buprenorphine', fromDays: 28, toDays: 7, trigger: { kind: 'uds', ref: 'u-1' } },
  upcast: {},
});
