import type { patientEvents } from '@throughline/episode';
import type { Sentences } from './sentence';

export const patientSentences: Sentences<typeof patientEvents> = {
  EpisodeRegistered: { kind: 'register', sentence: ({ data }) => `Episode registered at ${data.programmeId}` },
  EpisodeReleased: { kind: 'register', sentence: ({ data }) => `Episode no longer open at ${data.programmeId}` },
};
