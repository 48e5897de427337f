import type { supportProgrammeEvents } from '@throughline/episode';
import { because, capital, counted, words } from '../words';
import type { Sentences } from './sentence';

/** Their names in seed 002. */
const stageWords = { engagement: 'initial engagement', early: 'early treatment', stabilization: 'stabilization' } as const;

export const supportProgrammeSentences: Sentences<typeof supportProgrammeEvents> = {
  SupportProgramEnrolled: {
    kind: 'programme',
    sentence: ({ data }) => `Enrolled in ${data.program} for ${counted(data.months, 'month')}`,
  },
  StageAdvanced: { kind: 'programme', sentence: ({ data }) => `Stage: ${stageWords[data.to]} (${data.trigger})${because(data.reason)}` },
  SupportProgramCompleted: { kind: 'programme', sentence: ({ data }) => capital(`${data.program} ended: ${words(data.reason)}`) },
};
