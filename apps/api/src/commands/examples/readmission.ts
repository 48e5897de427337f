import type { ReadmissionCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const readmissionExamples: Examples<ReadmissionCommandData> = {
  ReadmitPatient: { previousEpisodeId: 'e-0', firstContactOn: '2026-03-08', referralSource: 'self' },
};
