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
  IntensifyCare: { adds: ['groups_per_week', 'individual_therapy'], removes: [], trigger: { kind: 'uds', ref: 'specimen-1' } },
  DeintensifyCare: { adds: [], removes: ['groups_per_week'], trigger: { kind: 'patient_wish' } },
  AssignTrack: { track: 'perinatal', reason: 'pregnant, 20 weeks' },
  ChangeLevelOfCare: { to: { system: 'asam4', code: '2.1' }, reason: 'needs groups on most days' },
};
