import type { MedicationCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const medicationExamples: Examples<MedicationCommandData> = {
  StartMedication: { medication: 'methadone' },
  StopMedication: { medication: 'methadone', reason: 'change to buprenorphine' },
  OfferMoud: { offerId: 'o-1', products: ['buprenorphine', 'methadone'], educated: true, decision: 'accepted' },
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
  ShortenPrescriptionInterval: { medication: 'buprenorphine', fromDays: 28, toDays: 7, trigger: { kind: 'uds', ref: 'u-1' } },
  AdministerDose: { medication: 'buprenorphine', amount: 16, unit: 'mg', observed: true },
  AdjustDose: { medication: 'buprenorphine', fromMg: 16, toMg: 24, reason: 'craving in the evening' },
  ReduceDoseForNonparticipation: {
    medication: 'buprenorphine',
    fromMg: 16,
    toMg: 8,
    reason: 'three groups missed',
    supervisorReview: { reviewerId: 'm-4', on: '2026-03-09' },
  },
  AdministerInjection: { product: 'sublocade', doseMg: 300, site: 'abdomen' },
  DispenseTakeHome: { drug: 'methadone', doses: 7, doseMg: 80, from: '2026-03-11', to: '2026-03-17' },
  RecordDoseMissed: { on: '2026-03-09', medication: 'methadone', excusedReason: 'hospital' },
  RecordMedicationVisit: {
    visitId: 'v-1',
    craving: 4,
    effectiveness: 'partly',
    sideEffects: ['constipation'],
    format: 'one_to_one',
    sameDayBehavioralHealth: true,
  },
  BeginTaper: { medication: 'buprenorphine', initiator: 'patient', plan: '2 mg a month', reason: 'wishes to take less' },
  StopTaper: { reason: 'craving came back' },
};
