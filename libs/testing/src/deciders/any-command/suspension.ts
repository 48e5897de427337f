import { suspensionReasons, type SuspensionCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, loose, some } from './pools';
import type { Topic } from './topic';

export const suspension: Topic<SuspensionCommandData> = {
  fields: {
    SuspendEpisode: loose({ reason: some(...suspensionReasons), until: day }, 'reason'),
    ResumeEpisode: fc.constant({}),
  },
  ways: [['SuspendEpisode', 'ResumeEpisode']],
};
