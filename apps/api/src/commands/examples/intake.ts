import type { IntakeCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const intakeExamples: Examples<IntakeCommandData> = {
  OpenEpisode: { patientId: 'p-1', programmeId: 'obot', siteId: 'site-1', firstContactOn: '2026-03-01', referralSource: 'hospital' },
  ScreenForOud: { instrument: 'TAPS', substances: ['opioid'], score: null, answers: [] },
  RecordDiagnosis: { condition: 'opioid use disorder', verification: 'confirmed', icd10cm: 'F11.20', severity: 'moderate' },
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
  AssignTreatment: { arm: 'buprenorphine', ordinal: 1, basis: 'randomisation' },
};
