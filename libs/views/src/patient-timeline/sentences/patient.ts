import type { patientEvents } from '@throughline/episode';
import { words } from '../words';
import type { Sentences } from './sentence';

export const patientSentences: Sentences<typeof patientEvents> = {
  EpisodeRegistered: { kind: 'register', sentence: ({ data }) => `Episode registered at ${data.programmeId}` },
  EpisodeReleased: { kind: 'register', sentence: ({ data }) => `Episode no longer open at ${data.programmeId}` },
  ReferralRegistered: { kind: 'register', sentence: ({ data }) => `Referral registered: ${words(data.kind)}` },
  ReferralReleased: { kind: 'register', sentence: () => 'Referral no longer open' },
};
