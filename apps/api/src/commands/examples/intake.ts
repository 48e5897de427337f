import type { IntakeCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const intakeExamples: Examples<IntakeCommandData> = {
  OpenEpisode: { patientId: 'p-1', programmeId: 'obot', siteId: 'site-1', firstContactOn: '2026-03-01', referralSource: 'hospital' },
  PlaceOnWaitlist: { reason: 'no prescriber slot', expectedOn: '2026-03-20' },
  TakeOffWaitlist: { reason: 'a slot is free' },
  RecordClientDelay: { from: '2026-03-02', to: '2026-03-04', reason: 'away for a funeral' },
  ScreenForOud: { instrument: 'TAPS', substances: ['opioid'], score: null, answers: [] },
  RecordMedicationHistory: {
    medications: [{ name: 'sertraline 50 mg' }],
    onIllicitBuprenorphine: true,
    priorMoud: [{ medication: 'methadone', note: 'two years, until 2024' }],
  },
  RecordDsm5Criteria: {
    criteria: {
      criterion1: true,
      criterion2: true,
      criterion3: false,
      criterion4: true,
      criterion5: false,
      criterion6: false,
      criterion7: false,
      criterion8: false,
      criterion9: false,
      tolerance: true,
      withdrawal: true,
    },
    takenAsPrescribedOnly: false,
  },
  RecordDiagnosis: { condition: 'opioid use disorder', verification: 'confirmed', icd10cm: 'F11.20', severity: 'moderate' },
  RecordTedsAdmissionItems: { age: 34, gender: 2, educ: 12, employ: 3, livarag: 2, services: 7, methuse: 1, sub1: 5, route1: 4, freq1: 5 },
  AssessNeeds: {
    needs: [
      { domain: 'housing', rank: 1 },
      { domain: 'transport', rank: 2 },
    ],
  },
  IdentifySocialNeed: { needId: 'n-1', domain: 'housing', how: 'active' },
  SupportNeed: { needId: 'n-1', support: 'application for supported housing' },
  ResolveNeed: { needId: 'n-1', outcome: 'moved in' },
  AdmitPatient: { firstServiceOn: '2026-03-05', levelOfCare: { system: 'asam4', code: '1.7' } },
  DeclineAdmission: { reason: 'pregnant: women-only programme', policyField: 'admission.pregnancy', referralId: 'r-1' },
  AssignTreatment: { arm: 'buprenorphine', ordinal: 1, basis: 'randomisation' },
};
