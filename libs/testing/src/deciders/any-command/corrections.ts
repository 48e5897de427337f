import type { CorrectionCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { instant, loose, some, words } from './pools';
import type { Topic } from './topic';

const corrects = some('event-000002', 'event-000004', 'event-000005', 'event-000009', 'event-000012');

export const corrections: Topic<CorrectionCommandData> = {
  fields: {
    CorrectEntry: loose(
      { corrects, reason: words, newPayload: some({}, { condition: 'b', verification: 'confirmed' }), newOccurredAt: instant },
      'corrects',
      'reason',
      'newPayload',
    ),
    VoidEntry: fc.record({ corrects, reason: words }),
  },
  ways: [],
};
