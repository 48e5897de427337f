import type { SuspensionCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const suspensionExamples: Examples<SuspensionCommandData> = {
  SuspendEpisode: { reason: 'hospital', until: '2026-04-02' },
  ResumeEpisode: { note: 'back from hospital' },
};
