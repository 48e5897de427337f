import type { TestingCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const testingExamples: Examples<TestingCommandData> = {
  CollectUds: { specimenId: 'u-1', mode: 'random', observed: false, temperatureF: 94.5 },
  RecordUDS: {
    specimenId: 'u-1',
    assay: 'presumptive',
    results: [{ analyte: 'opiates', loinc: '19295-5', qual: 'positive' }],
  },
};
