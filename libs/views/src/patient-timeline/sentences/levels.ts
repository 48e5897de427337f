import type { levelEvents } from '@throughline/episode';
import { joined } from '../words';
import { level } from './parts';
import type { Sentences } from './sentence';

export const levelSentences: Sentences<typeof levelEvents> = {
  ResidentialStayStarted: { kind: 'level-of-care', sentence: ({ data }) => joined(`Residential ${data.purpose} began`, data.facility) },
  ResidentialStayEnded: { kind: 'level-of-care', sentence: ({ data }) => `Residential ${data.purpose} ended` },
  HigherLevelReferred: {
    kind: 'level-of-care',
    sentence: ({ data }) => `Referred to a higher level: ${joined(level(data.toLevel), data.urgency, data.reason)}`,
  },
};
