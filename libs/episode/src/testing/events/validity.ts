import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { defineEvent } from '@throughline/kernel';
import { id, lateArrival, oneOf, payload } from '../../events/schemas';
import { judgedBy, nameOfRule } from '../../rules/rule';
import { validityOf, validityOutcomes, validityRuleNamed } from '../../rules/specimen-validity';
import type { PolicyFields } from '../../site-policy/fields';
import { judgedValidity } from '../judged';

const measurements = {
  /** mg/dL */
  creatinineMgDl: Type.Optional(Type.Number({ minimum: 0 })),
  /** 1 is water. */
  specificGravity: Type.Optional(Type.Number({ minimum: 1, maximum: 1.1 })),
  ph: Type.Optional(Type.Number({ minimum: 0, maximum: 14 })),
  /** mcg/mL */
  nitriteMcgMl: Type.Optional(Type.Number({ minimum: 0 })),
  oxidantsPresent: Type.Optional(Type.Boolean()),
  temperatureF: Type.Optional(Type.Number()),
};
const measured = Type.Object(measurements);

/**
 * Whether a specimen is urine and only urine, by the rule that the site's policy names (B7). No outcome: the site names no rule, or what was
 * measured leaves it open. The temperature is judged by the site's window and takes no part in the outcome.
 */
export const SpecimenValidityRecorded = defineEvent({
  type: 'SpecimenValidityRecorded',
  version: 1,
  doc: 'The validity of a urine specimen was tested.',
  schema: payload({
    specimenId: id,
    ...measurements,
    temperatureInRange: Type.Optional(Type.Union([Type.Boolean(), Type.Null()])),
    outcome: Type.Union([oneOf(validityOutcomes), Type.Null()]),
    rule: Type.Union([judgedBy, Type.Null()]),
    lateArrival: Type.Optional(lateArrival),
  }),
  example: {
    specimenId: 'u-1',
    creatinineMgDl: 12,
    specificGravity: 1.002,
    outcome: 'dilute',
    rule: { id: 'specimen-validity', version: 'b7-1' },
  },
  upcast: {},
  holds: (data) =>
    data.outcome === validityOf(data, validityRuleNamed(data.rule ? nameOfRule(data.rule) : undefined))
      ? null
      : 'the outcome follows from the measurements by the rule',
  derive: (data, policy) =>
    Value.Check(measured, data) ? { ...data, ...judgedValidity(data, (policy as PolicyFields | undefined)?.uds) } : data,
});
