import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { defineEvent } from '@throughline/kernel';
import { day, id, oneOf, payload, text } from '../events/schemas';
import { programmeEnds, stages, stageTriggers } from '../reference/stages';
import type { PolicyFields } from '../site-policy/fields';
import { stageEndsOf } from './stage-ends';

/** Months of peer support beside the treatment: six in seed 002 (A2.2). It neither needs an admission nor ends one (A5.3). */
export const SupportProgramEnrolled = defineEvent({
  type: 'SupportProgramEnrolled',
  version: 1,
  doc: 'The patient was enrolled in a support programme; `stageEnds` are the days on which its first stages are over, null where the policy does not say.',
  schema: payload({
    enrolmentId: id,
    program: text,
    months: Type.Integer({ minimum: 1 }),
    on: day,
    stageEnds: Type.Union([payload({ engagement: day, early: day }), Type.Null()]),
  }),
  example: {
    enrolmentId: 'enrolment-1',
    program: 'peer support',
    months: 6,
    on: '2026-03-10',
    stageEnds: { engagement: '2026-04-10', early: '2026-06-10' },
  },
  upcast: {},
  derive: (data, policy) =>
    Value.Check(day, data['on']) ? { ...data, stageEnds: stageEndsOf(data['on'], policy as PolicyFields | undefined) } : data,
});

/** The next stage began: by the calendar, or earlier or later for a clinical reason (A2.2, D151). */
export const StageAdvanced = defineEvent({
  type: 'StageAdvanced',
  version: 1,
  doc: 'The patient moved on to the next stage of a support programme.',
  schema: payload({
    enrolmentId: id,
    from: oneOf(stages),
    to: oneOf(stages),
    trigger: oneOf(stageTriggers),
    reason: Type.Optional(text),
  }),
  example: { enrolmentId: 'enrolment-1', from: 'engagement', to: 'early', trigger: 'calendar' },
  upcast: {},
});

/** The end of an enrolment, which is not the end of treatment: the two are told apart (A5.3). */
export const SupportProgramCompleted = defineEvent({
  type: 'SupportProgramCompleted',
  version: 1,
  doc: 'The enrolment in a support programme ended.',
  schema: payload({ enrolmentId: id, program: text, reason: oneOf(programmeEnds) }),
  example: { enrolmentId: 'enrolment-1', program: 'peer support', reason: 'completed' },
  upcast: {},
});

export const supportProgrammeEvents = [SupportProgramEnrolled, StageAdvanced, SupportProgramCompleted] as const;
