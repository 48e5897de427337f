import type { ReadmissionCommandData } from '@throughline/episode';
import { day, episodeId, loose, some } from './pools';
import type { Topic } from './topic';

export const readmission: Topic<ReadmissionCommandData> = {
  fields: {
    ReadmitPatient: loose(
      { previousEpisodeId: episodeId, firstContactOn: day, referralSource: some('self', 'hospital'), programmeId: some('obot', 'otp') },
      'previousEpisodeId',
      'firstContactOn',
      'referralSource',
    ),
  },
  ways: [['CloseEpisode', 'ReadmitPatient', 'ReadmitPatient', 'ReadmitPatient', 'ReadmitPatient']],
};
