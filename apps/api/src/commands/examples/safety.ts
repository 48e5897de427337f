import type { SafetyCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const safetyExamples: Examples<SafetyCommandData> = {
  RecordSelfReportedUse: { on: '2026-03-09', substances: ['opioid', 'cocaine'] },
  RecordReturnToUse: { substance: 'opioid', reportedBy: 'self', on: '2026-03-09', severity: 'lapse' },
  RecordOverdose: { fatal: false, naloxoneUsed: true, place: 'home' },
  DispenseNaloxone: { product: 'nasal_spray_4mg', quantity: 2, training: true },
  RecordSafetyPlan: { planRef: 'plan-4', steps: 6 },
  RaiseRisk: { instrument: 'interview', severity: 'high' },
  RecordAssessment: {
    instrument: 'gad-7',
    definitionVersion: '1',
    answers: ['1', '2', '3', '4', '5', '6', '7'].map((item) => ({ item, value: 2 })),
  },
};
