import type { TestingCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const testingExamples: Examples<TestingCommandData> = {
  CollectUds: { specimenId: 'u-1', mode: 'random', observed: false, temperatureF: 94.5, readAfterMinutes: 2 },
  RecordUDS: {
    specimenId: 'u-1',
    assay: 'presumptive',
    results: [{ analyte: 'opiates', loinc: '19295-5', qual: 'positive' }],
  },
  RecordSpecimenValidity: { specimenId: 'u-1', creatinineMgDl: 85, specificGravity: 1.015, ph: 6.5 },
  OrderConfirmation: { specimenId: 'u-1', analytes: ['opiates'], laboratory: 'reference laboratory' },
  InterpretUds: { specimenId: 'u-1', note: 'discussed with the patient' },
  ApplyPolicyResponse: {
    responseId: 'pr-1',
    trigger: { kind: 'uds', ref: 'u-1' },
    responses: ['more_groups', 'individual_therapy'],
  },
  RequestCount: { countId: 'c-1', kind: 'wrapper', random: true },
  RecordPillWrapperCount: { countId: 'c-1', actual: 12, presentedAt: '2026-03-09T15:30:00Z' },
};
