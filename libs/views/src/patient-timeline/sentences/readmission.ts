import type { readmissionEvents } from '@throughline/episode';
import { counted } from '../words';
import type { Sentences } from './sentence';

export const readmissionSentences: Sentences<typeof readmissionEvents> = {
  EpisodeReadmitted: {
    kind: 'opening',
    sentence: ({ data }) => `Readmitted ${counted(data.daysSinceClose, 'day')} after the episode before`,
  },
  ReadmissionLinked: { kind: 'opening', sentence: ({ data }) => `Readmitted: episode ${data.episodeId}` },
};
