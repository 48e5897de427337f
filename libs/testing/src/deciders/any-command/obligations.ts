import type { ObligationCommandData } from '@throughline/episode';
import { loose, some } from './pools';
import type { Topic } from './topic';

export const obligations: Topic<ObligationCommandData> = {
  fields: {
    RemindOfObligation: loose(
      {
        kind: some('uds_due', 'uds_due', 'referral_unanswered'),
        occasion: some('admission', 'admission', 'r-1'),
        // When the patient of the random histories is admitted.
        runsFrom: some('2026-01-22T12:00:00.000Z', '2026-01-22T12:00:00.000Z', '2026-02-01T12:00:00.000Z'),
      },
      'kind',
      'occasion',
      'runsFrom',
    ),
  },
  ways: [['RemindOfObligation']],
};
