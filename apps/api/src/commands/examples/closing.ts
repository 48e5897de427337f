import type { ClosingCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const closingExamples: Examples<ClosingCommandData> = {
  DismissPatient: {
    triggerRef: 'specimen-1',
    reviewedBy: 'm-9',
    referralId: 'r-1',
    bridgingSupplyDays: 7,
    naloxoneOffered: true,
    appealOffered: true,
    reason: 'fentanyl in three screens',
  },
  CloseEpisode: { reason: 'completed', tedsDischarge: { services: 7, employ: 1, sub1: 5, freq1: 1 }, note: 'goes on with the family doctor' },
};
