import { careServices, careTriggers, tracks, type LevelCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { level, loose, referralId, some, words } from './pools';
import type { Topic } from './topic';

const services = fc.subarray([...careServices], { maxLength: 2 });
const step = fc.record({ adds: services, removes: services, trigger: loose({ kind: some(...careTriggers), ref: words }, 'kind') });

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
    IntensifyCare: step,
    DeintensifyCare: step,
    AssignTrack: loose({ track: some(...tracks), reason: words }, 'track'),
    ChangeLevelOfCare: loose({ from: level, to: level, reason: words }, 'to', 'reason'),
  },
  ways: [
    ['OpenEpisode', 'ReferHigherLevel', 'SendReferral'],
    ['StartResidentialStay', 'EndResidentialStay'],
    ['IntensifyCare', 'DeintensifyCare', 'AssignTrack', 'ChangeLevelOfCare', 'ChangeLevelOfCare'],
  ],
};
