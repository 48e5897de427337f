import type { suspensionEvents } from '@throughline/episode';
import { because, joined, words } from '../words';
import type { Sentences } from './sentence';

export const suspensionSentences: Sentences<typeof suspensionEvents> = {
  EpisodeSuspended: {
    kind: 'suspension',
    sentence: ({ data }) => `On hold: ${joined(words(data.reason), data.until && `until ${data.until}`)}`,
  },
  EpisodeResumed: { kind: 'suspension', sentence: ({ data }) => `Resumed${because(data.note)}` },
};
