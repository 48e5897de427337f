import type { SafetyCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, loose, some, words, yesNo } from './pools';
import type { Topic } from './topic';

export const safety: Topic<SafetyCommandData> = {
  fields: {
    RecordSelfReportedUse: fc.record({ on: day, substances: fc.array(words) }),
    RecordReturnToUse: fc.record({ substance: words, reportedBy: some('self', 'uds', 'third_party') }),
    RecordOverdose: fc.record({ fatal: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0) }),
    DispenseNaloxone: fc.record({ product: some('nasal_spray_4mg'), quantity: some(1, 2), training: yesNo }),
    RecordSafetyPlan: loose({ planRef: words, steps: some(0, 6) }, 'planRef'),
    RaiseRisk: loose({ instrument: words, severity: words, item: words, assessmentRef: words }, 'instrument', 'severity'),
    RecordAssessment: fc.record({
      instrument: some('ctn0094-pain', 'ctn0094-pain', 'phq-9'),
      definitionVersion: some('1.0.6', '1.0.6', '1'),
      answers: fc.array(fc.record({ item: some('pain', 'pain', 'craving'), value: some('No Pain', 'Severe Pain', 3) }), { maxLength: 1 }),
      score: some(null, 5),
    }),
  },
  ways: [['DispenseNaloxone', 'RecordSafetyPlan', 'RecordAssessment', 'RaiseRisk']],
};
