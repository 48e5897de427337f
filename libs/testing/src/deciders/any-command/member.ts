import type { MemberCommandData } from '@throughline/episode';
import type { Topic } from './topic';

export const member: Topic<MemberCommandData> = {
  fields: {},
  ways: [],
};
