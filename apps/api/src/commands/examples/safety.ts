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
    instrument: 'ftnd',
    definitionVersion: 'ctn0094-1.0.6',
    answers: [{ item: 'per_day', value: '11-20' }],
    score: 6,
  },
};
