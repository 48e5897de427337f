import type { GroupSessionCommandData } from '@throughline/episode';
import type { Topic } from './topic';

export const groupSession: Topic<GroupSessionCommandData> = {
  fields: {},
  ways: [],
};
