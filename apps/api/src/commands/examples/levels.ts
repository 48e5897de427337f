import type { LevelCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const levelExamples: Examples<LevelCommandData> = {
  StartResidentialStay: { purpose: 'detoxification' },
  EndResidentialStay: { purpose: 'detoxification' },
  ReferHigherLevel: {
    referralId: 'r-1',
    partnerId: 'hub-3',
    fromLevel: { system: 'asam4', code: '1.7' },
    toLevel: { system: 'asam4', code: '3.5' },
    reason: 'return to use with unstable housing',
    urgency: 'urgent',
    waitEstimateDays: 21,
  },
};
