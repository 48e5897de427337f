import { Type } from '@sinclair/typebox';
import { defineEvent, type JsonObject } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import { count, day, id, oneOf, payload, text } from '../events/schemas';
import { naloxoneProductKeys } from '../reference/naloxone';
import { canBeGiven, flawOf, instrumentOf, scored, type Answer } from '../reference/instruments';

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

/** Against the next overdose (seed 001). `training`: somebody showed how it is used. */
export const NaloxoneDispensed = defineEvent({
  type: 'NaloxoneDispensed',
  version: 1,
  doc: 'Naloxone was given to the patient to keep.',
  schema: payload({ product: oneOf(naloxoneProductKeys), quantity: Type.Integer({ minimum: 1 }), training: Type.Boolean() }),
  example: { product: 'nasal_spray_4mg', quantity: 2, training: true },
  upcast: {},
});

/** That there is a plan for staying safe, and where it is: its words are no part of the event (seed 002). */
export const SafetyPlanRecorded = defineEvent({
  type: 'SafetyPlanRecorded',
  version: 1,
  doc: 'A safety plan was made with the patient.',
  schema: payload({ planRef: id, steps: Type.Optional(count) }),
  example: { planRef: 'plan-4', steps: 6 },
  upcast: {},
});

/**
 * A risk that somebody has to look at, whatever the total of the instrument. `severity` is in the words of whoever raised it; of a risk that
 * an item of an instrument raised by itself it says how the item was answered. `assessmentRef` is not checked. Source: B8.
 */
export const RiskRaised = defineEvent({
  type: 'RiskRaised',
  version: 1,
  doc: 'A risk to the patient became known.',
  schema: payload({
    instrument: text,
    definitionVersion: Type.Optional(text),
    item: Type.Optional(text),
    severity: text,
    assessmentRef: Type.Optional(id),
  }),
  example: { instrument: 'phq-9', definitionVersion: '1', item: '9', severity: 'answered 1' },
  upcast: {},
});

/**
 * Answers to an instrument under the version of its definition, and what they come to by that definition: the sum of each scale and, where
 * the instrument has one, the total as `score`. Incomplete answers are kept without either. A `score` of an instrument whose items are not all
 * known here (FTND) is the source's own. Version 1 had scores as they were given, and said neither of scales nor of completeness.
 */
export const AssessmentRecorded = defineEvent({
  type: 'AssessmentRecorded',
  version: 2,
  doc: 'The patient answered an assessment instrument.',
  schema: payload({
    instrument: text,
    definitionVersion: text,
    answers: Type.Array(payload({ item: text, value: Type.Union([Type.Number(), Type.String({ minLength: 1, maxLength: 200 })]) })),
    complete: Type.Boolean(),
    scores: Type.Record(Type.String(), Type.Number()),
    score: Type.Union([Type.Number(), Type.Null()]),
  }),
  example: {
    instrument: 'gad-7',
    definitionVersion: '1',
    answers: ['1', '2', '3', '4', '5', '6', '7'].map((item) => ({ item, value: 2 })),
    complete: true,
    scores: { total: 14 },
    score: 14,
  },
  upcast: { 1: (data) => ({ complete: false, scores: {}, ...scoredAnew(data) }) },
  holds: (data) => {
    const instrument = instrumentOf(data.instrument, data.definitionVersion);
    if (!instrument) return 'the instrument is one that is known in that version';
    const flaw = flawOf(instrument, data.answers);
    if (flaw) return flaw.detail;
    const { answers, score, complete, scores } = data;
    if (!canBeGiven(instrument, score)) return 'the score lies in the range of the instrument';
    return is(fromJS(scored(instrument, answers, score)), fromJS({ complete, scores, score }))
      ? null
      : 'the scores are those of the answers';
  },
  derive: (data) => scoredAnew(data),
});

/** The payload with what its answers come to; as it is where the instrument is not known or the answers are none of its. */
const scoredAnew = (data: JsonObject): JsonObject => {
  const { instrument, definitionVersion, answers, score } = data;
  const known = typeof instrument === 'string' && typeof definitionVersion === 'string' && instrumentOf(instrument, definitionVersion);
  if (!known || !Array.isArray(answers) || !answers.every(isAnswer)) return data;
  return { ...data, ...scored(known, answers, typeof score === 'number' ? score : null) };
};

const isAnswer = (answer: unknown): answer is Answer =>
  typeof answer === 'object' && answer !== null && 'item' in answer && 'value' in answer;

export const safetyEvents = [
  SelfReportedUseRecorded,
  ReturnToUseRecorded,
  OverdoseRecorded,
  NaloxoneDispensed,
  SafetyPlanRecorded,
  RiskRaised,
  AssessmentRecorded,
] as const;
