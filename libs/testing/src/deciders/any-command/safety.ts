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
    RecordAssessment: fc.oneof(
      fc.record({
        instrument: some('ctn0094-pain', 'ftnd', 'phq-9'),
        definitionVersion: some('1.0.6', 'ctn0094-1.0.6'),
        answers: fc.array(fc.record({ item: some('pain', 'is_smoker'), value: some('No Pain', 'Yes', 3) }), { maxLength: 1 }),
        score: some(null, 5, 11),
      }),
      fc.record({
        instrument: some('phq-9'),
        definitionVersion: some('1'),
        answers: fc.array(some(0, 1, 3), { minLength: 8, maxLength: 9 }).map((values) => values.map(answer)),
      }),
    ),
  },
  ways: [
    ['DispenseNaloxone', 'RecordSafetyPlan', 'RecordAssessment', 'RaiseRisk'],
    // Of many days the pool has few that have begun.
    ['RecordReturnToUse', 'RecordSelfReportedUse', 'RecordSelfReportedUse', 'RecordSelfReportedUse', 'RecordSelfReportedUse'],
  ],
};

const answer = (value: number, index: number) => ({ item: String(index + 1), value });
