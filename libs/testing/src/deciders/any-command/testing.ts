import { analyteNames, type TestingCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { loose, some, words, yesNo } from './pools';
import type { Topic } from './topic';

export const testing: Topic<TestingCommandData> = {
  fields: {
    CollectUds: loose(
      { specimenId: words, temperatureF: some(80, 95, 120), temperatureInRange: some(true, false, null), observed: yesNo },
      'specimenId',
    ),
    RecordUDS: fc.record({
      specimenId: words,
      assay: some('presumptive', 'definitive'),
      results: fc.array(
        loose(
          {
            analyte: fc.constantFrom(...analyteNames.slice(0, 4)),
            qual: some('positive', 'negative'),
            loinc: some('3414-0', '93494-3'),
            value: some(0, 40),
          },
          'analyte',
          'qual',
        ),
        { maxLength: 3 },
      ),
    }),
  },
  ways: [['CollectUds', 'RecordUDS', 'RecordUDS']],
};
