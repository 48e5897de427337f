import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { analyteNames, assays } from '../reference/analytes';
import { day, id, lateArrival, oneOf, payload, text } from './schemas';

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
});

/** Use on a day as the patient reports it (timeline follow-back). No substances: the patient reports that nothing was used. */
export const SelfReportedUseRecorded = defineEvent({
  type: 'SelfReportedUseRecorded',
  version: 1,
  doc: 'The patient reported which substances were used on a day.',
  schema: payload({ on: day, substances: Type.Array(text) }),
  example: { on: '2026-03-03', substances: ['opioid', 'cocaine'] },
  upcast: {},
});

/** A return to use is a recorded fact and never ends an episode (seeds 002 and 003). */
export const ReturnToUseRecorded = defineEvent({
  type: 'ReturnToUseRecorded',
  version: 1,
  doc: 'A return to substance use became known.',
  schema: payload({
    substance: text,
    reportedBy: oneOf(['self', 'uds', 'third_party']),
    on: Type.Optional(day),
    severity: Type.Optional(oneOf(['lapse', 'relapse'])),
  }),
  example: { substance: 'opioid', reportedBy: 'self', on: '2026-03-20', severity: 'lapse' },
  upcast: {},
});

export const OverdoseRecorded = defineEvent({
  type: 'OverdoseRecorded',
  version: 1,
  doc: 'The patient had an overdose.',
  schema: payload({ fatal: Type.Boolean(), naloxoneUsed: Type.Optional(Type.Boolean()), place: Type.Optional(text) }),
  example: { fatal: false, naloxoneUsed: true, place: 'home' },
  upcast: {},
});

/** Answers to an instrument under the version of its definition, and the score by that version's rule. */
export const AssessmentRecorded = defineEvent({
  type: 'AssessmentRecorded',
  version: 1,
  doc: 'The patient answered an assessment instrument.',
  schema: payload({
    instrument: text,
    definitionVersion: text,
    answers: Type.Array(payload({ item: text, value: Type.Union([Type.Number(), Type.String({ minLength: 1, maxLength: 200 })]) })),
    score: Type.Union([Type.Number(), Type.Null()]),
  }),
  example: { instrument: 'ftnd', definitionVersion: '1', answers: [{ item: 'per_day', value: '11-20' }], score: 6 },
  upcast: {},
});

export const testingEvents = [
  UdsCollected,
  UdsResultRecorded,
  SelfReportedUseRecorded,
  ReturnToUseRecorded,
  OverdoseRecorded,
  AssessmentRecorded,
] as const;
