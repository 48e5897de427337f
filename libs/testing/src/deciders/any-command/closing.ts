import type { ClosingCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, loose, memberId, some, tedsDischarge, words, yesNo } from './pools';
import type { Topic } from './topic';

export const closing: Topic<ClosingCommandData> = {
  fields: {
    DismissPatient: fc.record({
      // The screening of the beginning, or a specimen.
      triggerRef: some('event-000004', 'event-000004', 'a'),
      reviewedBy: memberId,
      referralId: some('r-1', 'r-1', 'r-2'),
      bridgingSupplyDays: some(0, 7),
      naloxoneOffered: yesNo,
      appealOffered: yesNo,
      reason: words,
    }),
    CloseEpisode: loose(
      {
        reason: some('completed', 'lost', 'lost', 'terminated_by_facility', 'transferred', 'died', 'other'),
        lastContactOn: fc.option(day),
        lastDoseOn: fc.option(day),
        tedsDischarge,
      },
      'reason',
    ),
  },
  ways: [
    ['SendReferral', 'DismissPatient', 'DismissPatient', 'DismissPatient', 'CloseEpisode'],
    ['AttemptOutreach', 'AttemptOutreach', 'CloseEpisode', 'CollectUds', 'RecordUDS'],
  ],
};
