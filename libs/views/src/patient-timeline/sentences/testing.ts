import type { testingEvents } from '@throughline/episode';
import { joined, list, words } from '../words';
import type { DataOf, Sentences } from './sentence';

export const testingSentences: Sentences<typeof testingEvents> = {
  UdsCollected: { kind: 'test', sentence: ({ data }) => specimen(data) },
  UdsResultRecorded: { kind: 'test', sentence: ({ data }) => urineResult(data) },
};

/** "Urine screen: opiates positive"; what was positive first, then what was not, by name while it is short. */
const urineResult = ({ assay, results, lateArrival }: DataOf<'UdsResultRecorded'>): string => {
  const named = (qual: string) => results.filter((result) => result.qual === qual).map(({ analyte }) => words(analyte));
  const [positive, negative, unclear] = [named('positive'), named('negative'), named('indeterminate')];
  const parts = [
    positive.length > 0 && `${list(positive)} positive`,
    unclear.length > 0 && `${list(unclear)} indeterminate`,
    negative.length > 0 && (negative.length <= 2 ? `${list(negative)} negative` : allNegative(negative.length, results.length)),
  ];
  const test = assay === 'presumptive' ? 'Urine screen' : 'Urine confirmation';
  return `${test}: ${joined(...parts)}${late(lateArrival)}`;
};

const allNegative = (negative: number, all: number): string => (negative === all ? `all ${all} negative` : `${negative} others negative`);

const specimen = ({ mode, observed, temperatureInRange, lateArrival }: DataOf<'UdsCollected'>): string =>
  `${joined(
    'Urine specimen collected',
    mode,
    observed && 'observed',
    temperatureInRange === false && 'temperature out of range',
  )}${late(lateArrival)}`;

const late = (arrived: true | undefined): string => (arrived ? ' (came in after the episode was closed)' : '');
