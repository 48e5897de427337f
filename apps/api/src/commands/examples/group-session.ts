import type { GroupSessionCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const groupSessionExamples: Examples<GroupSessionCommandData> = {
  HoldGroupSession: {
    siteId: 'site-1',
    kind: 'educational',
    mode: 'in_person',
    curriculum: 'Living and Balance',
    facilitators: ['m-5'],
    minutes: 90,
    roster: 8,
  },
};
