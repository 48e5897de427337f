import { needDomains, type IntakeCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, level, loose, siteId, some, words } from './pools';
import type { Topic } from './topic';

export const intake: Topic<IntakeCommandData> = {
  fields: {
    OpenEpisode: fc.record({
      patientId: some('p-1', 'p-2'),
      programmeId: some('obot', 'otp'),
      siteId,
      firstContactOn: day,
      referralSource: some('self', 'hospital', 'not_recorded'),
    }),
    ScreenForOud: fc.record({ instrument: words, substances: fc.array(words), score: fc.option(fc.integer()), answers: fc.constant([]) }),
    RecordDiagnosis: loose(
      {
        condition: words,
        verification: some('confirmed', 'provisional', 'refuted'),
        icd10cm: some('F11.10', 'F11.20', 'B18.2'),
        severity: some('mild', 'moderate', 'severe'),
      },
      'condition',
      'verification',
    ),
    AssessNeeds: fc.record({
      needs: fc.array(fc.record({ domain: some(...needDomains), rank: fc.integer({ min: 1, max: 3 }) }), { maxLength: 3 }),
    }),
    IdentifySocialNeed: fc.record({ needId: words, domain: some(...needDomains), how: some('intake', 'passive', 'active') }),
    SupportNeed: fc.record({ needId: words, support: words }),
    ResolveNeed: loose({ needId: words, outcome: words }, 'needId'),
    AdmitPatient: loose({ firstServiceOn: day, levelOfCare: level }, 'firstServiceOn'),
    AssignTreatment: fc.record({ arm: words, ordinal: fc.integer({ min: 1, max: 2 }), basis: some('randomisation', 'assignment') }),
  },
  ways: [
    ['ScreenForOud', 'RecordDiagnosis', 'AdmitPatient', 'StartMedication', 'AdministerDose', 'StopMedication'],
    ['IdentifySocialNeed', 'SupportNeed', 'ResolveNeed'],
  ],
};
