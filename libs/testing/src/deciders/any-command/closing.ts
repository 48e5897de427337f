import type { ClosingCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, loose, some } from './pools';
import type { Topic } from './topic';

export const closing: Topic<ClosingCommandData> = {
  fields: {
    CloseEpisode: loose(
      {
        reason: some('completed', 'lost', 'lost', 'transferred', 'died', 'other'),
        lastContactOn: fc.option(day),
        lastDoseOn: fc.option(day),
      },
      'reason',
    ),
  },
  ways: [['AttemptOutreach', 'AttemptOutreach', 'CloseEpisode', 'CollectUds', 'RecordUDS']],
};
