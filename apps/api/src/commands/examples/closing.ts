import type { ClosingCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const closingExamples: Examples<ClosingCommandData> = {
  CloseEpisode: { reason: 'completed', note: 'goes on with the family doctor' },
};
