import { addDays, dsm5Criteria, medications, needDomains, type Dsm5Criteria, type IntakeCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, level, loose, referralId, siteId, some, words, yesNo } from './pools';
import type { Topic } from './topic';

const criteria: fc.Arbitrary<Dsm5Criteria> = fc
  .subarray([...dsm5Criteria])
  .map((met) => Object.fromEntries(dsm5Criteria.map((criterion) => [criterion, met.includes(criterion)])) as Dsm5Criteria);

export const intake: Topic<IntakeCommandData> = {
  fields: {
    OpenEpisode: fc.record({
      patientId: some('p-1', 'p-2'),
      programmeId: some('obot', 'otp'),
      siteId,
      firstContactOn: day,
      referralSource: some('self', 'hospital', 'not_recorded'),
    }),
    PlaceOnWaitlist: loose({ reason: words, expectedOn: day }, 'reason'),
    TakeOffWaitlist: fc.record({ reason: words }),
    RecordClientDelay: fc
      .record({ from: fc.oneof(day, fc.constant('2026-01-02')), days: some(-1, 1, 3), reason: words })
      .map(({ from, days, reason }) => ({ from, to: addDays(from, days), reason })),
    ScreenForOud: fc.record({
      instrument: words,
      substances: fc.array(some('opioid', 'benzodiazepines')),
      score: fc.option(fc.integer()),
      answers: fc.constant([]),
    }),
    RecordMedicationHistory: fc.record({
      medications: fc.array(fc.record({ name: words })),
      onIllicitBuprenorphine: fc.option(yesNo),
      priorMoud: fc.array(fc.record({ medication: some(...medications) })),
    }),
    RecordDsm5Criteria: fc.record({ criteria, takenAsPrescribedOnly: yesNo }),
    RecordDiagnosis: loose(
      {
        condition: some('a', 'opioid use disorder', 'adhd'),
        verification: some('confirmed', 'provisional', 'refuted'),
        icd10cm: some('F11.10', 'F11.20', 'B18.2'),
        severity: some('mild', 'moderate', 'severe'),
      },
      'condition',
      'verification',
    ),
    RecordTedsAdmissionItems: loose({
      age: fc.integer({ min: 18, max: 100 }),
      employ: some(null, 1, 4, 5),
      dsmcrit: some('F11.20', 'x'),
    }),
    AssessNeeds: fc.record({
      needs: fc.array(fc.record({ domain: some(...needDomains), rank: fc.integer({ min: 1, max: 3 }) }), { maxLength: 3 }),
    }),
    IdentifySocialNeed: fc.record({ needId: words, domain: some(...needDomains), how: some('intake', 'passive', 'active') }),
    SupportNeed: fc.record({ needId: words, support: words }),
    ResolveNeed: loose({ needId: words, outcome: words }, 'needId'),
    AdmitPatient: loose({ firstServiceOn: day, levelOfCare: level, override: fc.record({ reason: words }) }, 'firstServiceOn'),
    DeclineAdmission: loose({ reason: words, referralId, patientDeclined: fc.constant(true as const) }, 'reason'),
    AssignTreatment: fc.record({ arm: words, ordinal: fc.integer({ min: 1, max: 2 }), basis: some('randomisation', 'assignment') }),
  },
  ways: [
    ['ScreenForOud', 'RecordDiagnosis', 'AdmitPatient', 'StartMedication', 'AdministerDose', 'StopMedication'],
    ['OpenEpisode', 'PlaceOnWaitlist', 'RecordClientDelay', 'TakeOffWaitlist', 'DeclineAdmission'],
    ['RecordMedicationHistory', 'RecordDsm5Criteria', 'RecordDiagnosis', 'RecordTedsAdmissionItems'],
    ['IdentifySocialNeed', 'SupportNeed', 'ResolveNeed'],
  ],
};
