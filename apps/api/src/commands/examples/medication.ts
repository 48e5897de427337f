import type { MedicationCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const medicationExamples: Examples<MedicationCommandData> = {
  StartMedication: { medication: 'methadone' },
  StopMedication: { medication: 'methadone', reason: 'change to buprenorphine' },
  PrescribeMedication: {
    prescriptionId: 'rx-1',
    product: 'buprenorphine_naloxone_film_8',
    dose: { amount: 16, unit: 'mg' },
    quantity: 56,
    daysSupply: 28,
    startsOn: '2026-03-10',
    refills: 0,
    intervalDays: 28,
    purpose: 'oud',
  },
  AdministerDose: { medication: 'buprenorphine', amount: 16, unit: 'mg', observed: true },
  AdministerInjection: { product: 'sublocade', doseMg: 300, site: 'abdomen' },
  RecordDoseMissed: { on: '2026-03-09', medication: 'methadone', excusedReason: 'hospital' },
};
