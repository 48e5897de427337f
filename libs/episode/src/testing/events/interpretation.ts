import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { id, lateArrival, oneOf, payload, text } from '../../events/schemas';
import { analyteNames, assays } from '../../reference/analytes';
import { medications } from '../../reference/medications';
import { judgedBy } from '../../rules/rule';
import { validityOutcomes } from '../../rules/specimen-validity';
import { expectations } from '../../rules/uds-expectation';

const numberOrNull = Type.Union([Type.Number({ minimum: 0 }), Type.Null()]);

const pattern = Type.Union([
  Type.Literal(1),
  Type.Literal(2),
  Type.Literal(3),
  Type.Literal(4),
  Type.Literal(5),
  Type.Literal('unclassified'),
]);

/** Medication that the patient had on the day of collection: by a prescription or an injection, or else because it is known to be taken. */
const hadThen = payload({
  kind: oneOf(['prescription', 'injection', 'take_home', 'taken']),
  medication: oneOf(medications),
  /** The prescription's id, or the event id of what was given. */
  ref: Type.Optional(id),
});

/**
 * What the results of a specimen mean for this patient; an event of its own beside the result, because another day's record may read the same
 * result otherwise (B7). Findings stand to the medication that the patient had on the day of collection. The pattern is that of definitive
 * results of buprenorphine and norbuprenorphine in ng/mL; null where they lack, or the site's policy names no rule.
 */
export const UdsInterpreted = defineEvent({
  type: 'UdsInterpreted',
  version: 1,
  doc: 'Somebody read the results of a urine drug screen against the medication that the patient had.',
  schema: payload({
    specimenId: id,
    findings: Type.Array(payload({ analyte: oneOf(analyteNames), assay: oneOf(assays), expectation: oneOf(expectations) }), {
      minItems: 1,
    }),
    buprenorphine: Type.Union([
      payload({
        pattern,
        /** Said of pattern 5: regular dosing gives such a ratio as well. */
        mayBeRegularDosing: Type.Boolean(),
        bupNgMl: numberOrNull,
        norbupNgMl: numberOrNull,
        /** Norbuprenorphine to buprenorphine. */
        ratio: numberOrNull,
      }),
      Type.Null(),
    ]),
    validity: Type.Union([oneOf(validityOutcomes), Type.Null()]),
    prescriptionsAtCollection: Type.Array(hadThen),
    rules: Type.Array(judgedBy),
    interpreter: id,
    note: Type.Optional(text),
    lateArrival: Type.Optional(lateArrival),
  }),
  example: {
    specimenId: 'u-1',
    findings: [
      { analyte: 'buprenorphine', assay: 'definitive', expectation: 'expected-positive' },
      { analyte: 'fentanyl', assay: 'presumptive', expectation: 'unexpected-positive' },
    ],
    buprenorphine: { pattern: 1, mayBeRegularDosing: false, bupNgMl: 120, norbupNgMl: 300, ratio: 2.5 },
    validity: 'valid',
    prescriptionsAtCollection: [{ kind: 'prescription', medication: 'buprenorphine', ref: 'rx-1' }],
    rules: [
      { id: 'uds-expectation', version: '1' },
      { id: 'buprenorphine-pattern', version: 'ccjm-2022-89-10-557' },
    ],
    interpreter: 'm-7',
  },
  upcast: {},
});
