import { cowsItemNames, type CowsScores, type InductionCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, loose, mg, some, words, yesNo } from './pools';
import type { Topic } from './topic';

/** Points that are often, not always, of the scale. */
const cows: fc.Arbitrary<CowsScores> = fc
  .array(some(0, 0, 0, 1, 2, 5), { minLength: 11, maxLength: 11 })
  .map((points) => Object.fromEntries(cowsItemNames.map((item, index) => [item, points[index] ?? 0])) as CowsScores);

export const induction: Topic<InductionCommandData> = {
  fields: {
    AssessWithdrawal: fc.record({ items: cows, objectiveSigns: fc.subarray([...cowsItemNames], { maxLength: 1 }) }),
    RecordWithdrawalSeverity: fc.record({ category: some('none', 'mild', 'moderate', 'severe'), scale: some('COWS', 'SOWS') }),
    InduceBuprenorphine: loose(
      {
        path: some('standard', 'low_dose', 'continuation', 'rapid_er'),
        setting: some('clinic', 'home'),
        cows: some(3, 9, 13, 50),
        cowsRef: some('event-000009', 'event-000012', 'event-000015'),
        objectiveSign: yesNo,
        naloxoneOffered: yesNo,
        override: fc.record({ reason: words }),
        firstDose: fc.record({ doseMg: mg, formulation: some('sublingual_film') }),
      },
      'path',
      'setting',
    ),
    DeferInduction: loose({ reason: words, until: day }, 'reason'),
    RecordInductionDose: loose({ doseMg: mg, formulation: some('sublingual_tablet'), cowsAfter: some(4, 60) }, 'doseMg', 'formulation'),
    RecordPrecipitatedWithdrawal: loose({ cows: some(20, 60), cowsRef: some('event-000009'), management: words }, 'management'),
    CompleteInduction: loose({ stabilisationDoseMg: mg }),
    AbandonInduction: fc.record({ reason: words }),
  },
  ways: [
    ['AssessWithdrawal', 'InduceBuprenorphine', 'RecordInductionDose', 'RecordInductionDose', 'CompleteInduction'],
    ['DeferInduction', 'InduceBuprenorphine', 'RecordInductionDose', 'AbandonInduction'],
    ['AdministerInjection', 'RecordPrecipitatedWithdrawal', 'RecordPrecipitatedWithdrawal', 'RecordPrecipitatedWithdrawal'],
  ],
};
