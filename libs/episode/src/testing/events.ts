import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { analyteNames, assays, loincFits } from '../reference/analytes';
import { id, lateArrival, oneOf, payload, text } from '../events/schemas';

/** A urine specimen. Whether its temperature fits is judged by the site's window at collection, or comes so from the source. */
export const UdsCollected = defineEvent({
  type: 'UdsCollected',
  version: 1,
  doc: 'A urine specimen was collected.',
  schema: payload({
    specimenId: id,
    mode: Type.Optional(oneOf(['random', 'scheduled'])),
    observed: Type.Optional(Type.Boolean()),
    setting: Type.Optional(oneOf(['clinic', 'mailed', 'video'])),
    temperatureF: Type.Optional(Type.Number()),
    temperatureInRange: Type.Union([Type.Boolean(), Type.Null()]),
    lateArrival: Type.Optional(lateArrival),
  }),
  example: { specimenId: 'u-1', mode: 'random', observed: false, temperatureF: 94, temperatureInRange: true },
  upcast: {},
});

/** Results of one assay of one specimen. A presumptive result is not a basis for action by itself (ASAM drug testing guidance). */
export const UdsResultRecorded = defineEvent({
  type: 'UdsResultRecorded',
  version: 1,
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
      }),
      { minItems: 1 },
    ),
    laboratory: Type.Optional(text),
    lateArrival: Type.Optional(lateArrival),
  }),
  example: { specimenId: 'u-1', assay: 'presumptive', results: [{ analyte: 'opiates', loinc: '19295-5', qual: 'positive' }] },
  upcast: {},
  holds: ({ assay, results }) =>
    results.every(({ analyte, loinc }) => loinc === undefined || loincFits(analyte, assay, loinc))
      ? null
      : 'a LOINC code is one of the analyte by the assay',
});

export const testingEvents = [UdsCollected, UdsResultRecorded] as const;
