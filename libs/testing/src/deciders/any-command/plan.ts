import { goalKinds, goalOutcomes, type PlanCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, loose, some, words } from './pools';
import type { Topic } from './topic';

export const plan: Topic<PlanCommandData> = {
  fields: {
    CreateRecoveryPlan: fc.record({ planId: words, text: words }),
    RevisePlan: fc.record({ planId: words, supersedes: words, text: words }),
    SetGoal: loose({ goalId: words, planId: words, kind: some(...goalKinds), text: words, by: day }, 'goalId', 'kind', 'text'),
    ProgressGoal: loose({ goalId: words, outcome: some(...goalOutcomes), note: words }, 'goalId', 'outcome'),
  },
  ways: [
    ['CreateRecoveryPlan', 'RevisePlan', 'RevisePlan'],
    ['SetGoal', 'SetGoal', 'ProgressGoal', 'ProgressGoal', 'ProgressGoal'],
  ],
};
