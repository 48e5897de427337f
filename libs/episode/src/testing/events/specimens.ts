import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { id, lateArrival, oneOf, payload, text } from '../../events/schemas';
import { analyteNames, assays, loincFits } from '../../reference/analytes';
import type { PolicyFields } from '../../site-policy/fields';
import { judgedReading } from '../judged';

const yesNoUnknown = Type.Union([Type.Boolean(), Type.Null()]);

/**
 * A urine specimen. Whether its temperature fits, and was read soon enough, is judged by the site's policy at collection; the first may come
 * so from a source that kept no reading. Version 2 adds the minutes after which the temperature was read.
 */
export const UdsCollected = defineEvent({
  type: 'UdsCollected',
  version: 2,
  doc: 'A urine specimen was collected.',
  schema: payload({
    specimenId: id,
    mode: Type.Optional(oneOf(['random', 'scheduled'])),
    observed: Type.Optional(Type.Boolean()),
    setting: Type.Optional(oneOf(['clinic', 'mailed', 'video'])),
    temperatureF: Type.Optional(Type.Number()),
    temperatureInRange: yesNoUnknown,
    readAfterMinutes: Type.Optional(Type.Number({ minimum: 0 })),
    temperatureReadInTime: Type.Optional(yesNoUnknown),
    lateArrival: Type.Optional(lateArrival),
  }),
  example: {
    specimenId: 'u-1',
    mode: 'random',
    observed: false,
    temperatureF: 94,
    temperatureInRange: true,
    readAfterMinutes: 2,
    temperatureReadInTime: true,
  },
  upcast: { 1: (data) => data },
  derive: (data, policy) => ({ ...data, ...judgedReading(data, (policy as PolicyFields | undefined)?.uds) }),
});

/**
 * Results of one assay of one specimen. A presumptive result is not a basis for action by itself (ASAM drug testing guidance). Version 2 adds
 * the unit of a value, without which nothing is concluded from it.
 */
export const UdsResultRecorded = defineEvent({
  type: 'UdsResultRecorded',
  version: 2,
  doc: 'Results of a urine drug screen came in.',
  schema: payload({
    specimenId: id,
    assay: oneOf(assays),
    results: Type.Array(
      payload({
        analyte: oneOf(analyteNames),
        loinc: Type.Optional(Type.String({ pattern: '^[0-9]{1,7}-[0-9]$' })),
        qual: oneOf(['positive', 'negative', 'indeterminate']),
        value: Type.Optional(Type.Number({ minimum: 0 })),
        cutoff: Type.Optional(Type.Number({ minimum: 0 })),
        unit: Type.Optional(oneOf(['ng/mL'])),
      }),
      { minItems: 1 },
    ),
    laboratory: Type.Optional(text),
    lateArrival: Type.Optional(lateArrival),
  }),
  example: { specimenId: 'u-1', assay: 'presumptive', results: [{ analyte: 'opiates', loinc: '19295-5', qual: 'positive' }] },
  upcast: { 1: (data) => data },
  holds: ({ assay, results }) =>
    results.every(({ analyte, loinc }) => loinc === undefined || loincFits(analyte, assay, loinc))
      ? null
      : 'a LOINC code is one of the analyte by the assay',
});

/** Single analytes of a specimen were sent out for a definitive test. Seed 000: whether sites routinely send specimens out varies. */
export const ConfirmationOrdered = defineEvent({
  type: 'ConfirmationOrdered',
  version: 1,
  doc: 'A definitive test of a urine specimen was ordered.',
  schema: payload({
    specimenId: id,
    analytes: Type.Array(oneOf(analyteNames), { minItems: 1 }),
    laboratory: Type.Optional(text),
    lateArrival: Type.Optional(lateArrival),
  }),
  example: { specimenId: 'u-1', analytes: ['fentanyl'], laboratory: 'reference laboratory' },
  upcast: {},
});
