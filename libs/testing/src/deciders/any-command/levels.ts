import type { LevelCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { level, loose, referralId, some, words } from './pools';
import type { Topic } from './topic';

export const levels: Topic<LevelCommandData> = {
  fields: {
    StartResidentialStay: fc.record({ purpose: some('detoxification') }),
    EndResidentialStay: fc.record({ purpose: some('detoxification') }),
    ReferHigherLevel: loose(
      { referralId, partnerId: words, fromLevel: level, toLevel: level, reason: words, urgency: some('routine', 'urgent') },
      'referralId',
      'partnerId',
      'toLevel',
      'reason',
      'urgency',
    ),
  },
  ways: [
    ['OpenEpisode', 'ReferHigherLevel', 'SendReferral'],
    ['StartResidentialStay', 'EndResidentialStay'],
  ],
};
