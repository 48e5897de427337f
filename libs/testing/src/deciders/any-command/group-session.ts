import { groupKinds, sessionModes, type GroupSessionCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { memberId, siteId, some } from './pools';
import type { Topic } from './topic';

export const groupSession: Topic<GroupSessionCommandData> = {
  fields: {
    HoldGroupSession: fc.record({
      siteId,
      kind: some(...groupKinds),
      mode: some(...sessionModes),
      facilitators: fc.array(memberId, { minLength: 1, maxLength: 2 }),
      minutes: some(0, 90),
      roster: some(0, 8),
    }),
  },
  ways: [],
};
