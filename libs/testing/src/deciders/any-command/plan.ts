import type { PlanCommandData } from '@throughline/episode';
import type { Topic } from './topic';

export const plan: Topic<PlanCommandData> = {
  fields: {},
  ways: [],
};
