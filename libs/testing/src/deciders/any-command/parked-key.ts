import type { ParkedKeyCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { some } from './pools';
import type { Topic } from './topic';

export const parkedKey: Topic<ParkedKeyCommandData> = {
  fields: {
    DiscardParkedKey: fc.record({
      key: some('e-1', 'e-2'),
      eventId: some('event-1', 'event-2'),
      partition: fc.nat(11),
      sequence: fc.integer({ min: 1, max: 100 }),
      category: some('unreadable', 'fold-failed', 'row-refused'),
      reason: fc.constant('told twice'),
    }),
  },
  ways: [['DiscardParkedKey']],
};
