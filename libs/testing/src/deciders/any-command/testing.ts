import { analyteNames, policyWords, type TestingCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { instant, loose, some, words, yesNo } from './pools';
import type { Topic } from './topic';

const analyte = fc.constantFrom(...analyteNames.slice(0, 4));

const specimenId = some('u-1', 'u-2');
const qual = some('positive', 'negative');

/** Results that often, not always, can be: each analyte once, and a code of its own. */
const results = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.uniqueArray(loose({ analyte, qual, value: some(0, 40, 800), unit: some('ng/mL') }, 'analyte', 'qual'), {
      selector: (result) => result.analyte,
      minLength: 1,
      maxLength: 4,
    }),
  },
  { weight: 1, arbitrary: fc.array(loose({ analyte, qual, loinc: some('3414-0', '93494-3') }, 'analyte', 'qual'), { maxLength: 3 }) },
);

export const testing: Topic<TestingCommandData> = {
  fields: {
    CollectUds: loose(
      {
        specimenId,
        temperatureF: some(80, 95, 120),
        temperatureInRange: some(true, false, null),
        readAfterMinutes: some(2, 9),
        observed: yesNo,
      },
      'specimenId',
    ),
    RecordUDS: fc.record({ specimenId, assay: some('presumptive', 'definitive'), results }),
    RecordSpecimenValidity: loose(
      {
        specimenId,
        creatinineMgDl: some(1, 12, 80),
        specificGravity: some(1, 1.002, 1.015),
        ph: some(2, 6.5),
        nitriteMcgMl: some(0, 600),
        oxidantsPresent: yesNo,
        temperatureF: some(80, 95),
      },
      'specimenId',
    ),
    OrderConfirmation: fc.record({ specimenId, analytes: fc.array(analyte, { minLength: 1, maxLength: 2 }) }),
    InterpretUds: loose({ specimenId, note: words }, 'specimenId'),
    ApplyPolicyResponse: loose(
      {
        responseId: words,
        trigger: fc.oneof(
          { weight: 4, arbitrary: fc.record({ kind: fc.constant('uds' as const), ref: specimenId }) },
          { weight: 1, arbitrary: fc.record({ kind: fc.constant('report' as const), ref: some('event-000009', 'event-000012') }) },
        ),
        responses: fc.subarray([...policyWords.positiveResponses], { minLength: 1, maxLength: 2 }),
        prescribedStimulant: yesNo,
      },
      'responseId',
      'trigger',
      'responses',
    ),
    RequestCount: fc.record({ countId: words, kind: some('pill', 'wrapper'), random: yesNo }),
    RecordPillWrapperCount: fc.record({ countId: some('a', 'b'), actual: some(0, 12), presentedAt: instant }),
  },
  ways: [
    ['CollectUds', 'RecordUDS', 'RecordSpecimenValidity', 'OrderConfirmation', 'InterpretUds', 'RecordUDS', 'InterpretUds'],
    ['CollectUds', 'RecordUDS', 'RecordUDS', 'ApplyPolicyResponse', 'ApplyPolicyResponse'],
    ['PrescribeMedication', 'RequestCount', 'RecordPillWrapperCount'],
  ],
};
