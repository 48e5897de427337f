import type { InductionCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const inductionExamples: Examples<InductionCommandData> = {
  AssessWithdrawal: {
    items: {
      restingPulse: 2,
      sweating: 3,
      restlessness: 3,
      pupilSize: 2,
      boneOrJointAches: 2,
      runnyNoseOrTearing: 2,
      giUpset: 2,
      tremor: 1,
      yawning: 1,
      anxietyOrIrritability: 2,
      gooseflesh: 3,
    },
    objectiveSigns: ['pupilSize', 'gooseflesh'],
  },
  RecordWithdrawalSeverity: { category: 'moderate', scale: 'COWS', phase: 'pre_induction' },
  InduceBuprenorphine: {
    path: 'standard',
    setting: 'clinic',
    cows: 13,
    objectiveSign: true,
    naloxoneOffered: true,
    firstDose: { doseMg: 4, formulation: 'sublingual_film', observed: true },
  },
  DeferInduction: { reason: 'last use was an hour ago', until: '2026-03-06' },
  RecordInductionDose: { doseMg: 8, formulation: 'sublingual_film', observed: true, cowsAfter: 6 },
  RecordPrecipitatedWithdrawal: { cows: 27, management: '8 mg more, observed for two hours' },
  CompleteInduction: { stabilisationDoseMg: 16 },
  AbandonInduction: { reason: 'the patient chose methadone' },
};
