import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { goalKinds } from '../reference/goals';
import { day, id, oneOf, payload, text } from '../events/schemas';

/** Source: A2.5 (seed 002): the plan is flexible, and a revision supersedes what was before. */
export const RecoveryPlanCreated = defineEvent({
  type: 'RecoveryPlanCreated',
  version: 1,
  doc: 'A recovery plan was made with the patient.',
  schema: payload({ planId: id, text }),
  example: { planId: 'rp-1', text: 'First a phone and a place to stay, then the group on Tuesdays.' },
  upcast: {},
});

export const RecoveryPlanRevised = defineEvent({
  type: 'RecoveryPlanRevised',
  version: 1,
  doc: 'The recovery plan was replaced by another one.',
  schema: payload({ planId: id, supersedes: id, text }),
  example: { planId: 'rp-2', supersedes: 'rp-1', text: 'The group on Tuesdays, and a course in spring.' },
  upcast: {},
});

/** `by`: until when. `planId`: the plan that it belongs to. */
export const GoalSet = defineEvent({
  type: 'GoalSet',
  version: 1,
  doc: 'The patient set a goal.',
  schema: payload({
    goalId: id,
    planId: Type.Optional(id),
    kind: oneOf(goalKinds),
    text,
    target: Type.Optional(text),
    by: Type.Optional(day),
  }),
  example: { goalId: 'g-1', planId: 'rp-1', kind: 'process', text: 'buprenorphine most days', by: '2026-06-01' },
  upcast: {},
});

/** What became of a goal, with the words in which it was set. */
const aboutGoal = payload({ goalId: id, kind: oneOf(goalKinds), text, note: Type.Optional(text) });
const example = { goalId: 'g-1', kind: 'process' as const, text: 'buprenorphine most days' };

export const GoalProgressed = defineEvent({
  type: 'GoalProgressed',
  version: 1,
  doc: 'The patient came closer to a goal.',
  schema: aboutGoal,
  example: { ...example, note: 'five days of seven' },
  upcast: {},
});

export const GoalAchieved = defineEvent({
  type: 'GoalAchieved',
  version: 1,
  doc: 'The patient achieved a goal.',
  schema: aboutGoal,
  example,
  upcast: {},
});

export const GoalAbandoned = defineEvent({
  type: 'GoalAbandoned',
  version: 1,
  doc: 'The patient gave up a goal.',
  schema: aboutGoal,
  example: { ...example, note: 'wants to taper' },
  upcast: {},
});

export const planEvents = [RecoveryPlanCreated, RecoveryPlanRevised, GoalSet, GoalProgressed, GoalAchieved, GoalAbandoned] as const;
