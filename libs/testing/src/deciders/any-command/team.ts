import type { TeamCommandData } from '@throughline/episode';
import type { Topic } from './topic';

export const team: Topic<TeamCommandData> = {
  fields: {},
  ways: [],
};
