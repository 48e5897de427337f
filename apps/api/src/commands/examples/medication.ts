import type { MedicationCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const medicationExamples: Examples<MedicationCommandData> = {
  StartMedication: { medication: 'methadone' },
  StopMedication: { medication: 'methadone', reason: 'change to buprenorphine' },
  AdministerDose: { medication: 'buprenorphine', amount: 16, unit: 'mg', observed: true },
  AdministerInjection: { product: 'sublocade', doseMg: 300, site: 'abdomen' },
  RecordDoseMissed: { on: '2026-03-09', medication: 'methadone', excusedReason: 'hospital' },
};
