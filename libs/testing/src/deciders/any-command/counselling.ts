import type { CounsellingCommandData } from '@throughline/episode';
import type { Topic } from './topic';

export const counselling: Topic<CounsellingCommandData> = {
  fields: {},
  ways: [],
};
