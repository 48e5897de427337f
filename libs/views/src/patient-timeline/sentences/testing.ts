import type { BuprenorphinePattern, Expectation, testingEvents, ValidityOutcome } from '@throughline/episode';
import { prevailing } from '../../reading/prevailing';
import { capital, joined, list, words } from '../words';
import type { DataOf, Sentences } from './sentence';

export const testingSentences: Sentences<typeof testingEvents> = {
  UdsCollected: { kind: 'test', sentence: ({ data }) => specimen(data) },
  UdsResultRecorded: { kind: 'test', sentence: ({ data }) => urineResult(data) },
  SpecimenValidityRecorded: {
    kind: 'test',
    sentence: ({ data }) => `${data.outcome === null ? 'Specimen validity not judged' : validity[data.outcome]}${late(data.lateArrival)}`,
  },
  ConfirmationOrdered: {
    kind: 'test',
    sentence: ({ data }) => `Confirmation ordered: ${list(data.analytes.map(words))}${late(data.lateArrival)}`,
  },
  UdsInterpreted: { kind: 'test', sentence: ({ data }) => interpretation(data) },
  PolicyResponseApplied: { kind: 'response', sentence: ({ data }) => response(data) },
  CountRequested: { kind: 'test', sentence: ({ data }) => joined(`Called for a ${data.kind} count`, data.random && 'at random') },
  PillWrapperCountRecorded: { kind: 'test', sentence: ({ data }) => count(data) },
};

const validity: Readonly<Record<ValidityOutcome, string>> = {
  valid: 'Specimen valid',
  dilute: 'Specimen dilute',
  substituted: 'Specimen substituted',
  adulterated: 'Specimen adulterated',
  invalid: 'Specimen invalid',
  not_tested: 'Specimen validity not tested',
};

const patterns: Readonly<Record<BuprenorphinePattern, string | null>> = {
  1: 'recent regular dosing',
  2: 'intermittent or declining dosing',
  3: 'a first dose within hours',
  4: 'buprenorphine put into the specimen, no recent dose',
  5: 'buprenorphine probably put into the specimen',
  unclassified: null,
};

/** "Urine interpreted: buprenorphine expected, fentanyl unexpected; pattern: recent regular dosing" */
const interpretation = ({ findings, buprenorphine, lateArrival }: DataOf<'UdsInterpreted'>): string => {
  const named = (as: Expectation) => {
    const names = prevailing(findings).flatMap(({ analyte, expectation }) => (expectation === as ? [words(analyte)] : []));
    return list([...new Set(names)]);
  };
  const said = (as: Expectation, word: string) => named(as) && `${named(as)} ${word}`;
  const parts = joined(
    said('expected-positive', 'expected'),
    said('unexpected-positive', 'unexpected'),
    said('unexpected-negative', 'missing'),
    said('indeterminate', 'indeterminate'),
  );
  const pattern = buprenorphine && patterns[buprenorphine.pattern];
  const regular = buprenorphine?.mayBeRegularDosing ? ', or regular dosing' : '';
  return `Urine interpreted: ${parts || 'nothing found, as expected'}${pattern ? `; pattern: ${pattern}${regular}` : ''}${late(lateArrival)}`;
};

/** "Response to the urine screen by policy site-1@2: more groups and shorten prescription" */
const response = ({ trigger, responses, policyVersionId }: DataOf<'PolicyResponseApplied'>): string => {
  const to = trigger.kind === 'uds' ? 'the urine screen' : 'the return to use';
  return `Response to ${to} by policy ${policyVersionId}: ${list(responses.map(words))}`;
};

/** "Wrapper count: 12 of 14 expected" */
const count = ({ kind, actual, expected }: DataOf<'PillWrapperCountRecorded'>): string =>
  `${capital(kind)} count: ${actual}${expected === null ? '' : ` of ${expected} expected`}`;

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

const specimen = ({ mode, observed, temperatureInRange, temperatureReadInTime, lateArrival }: DataOf<'UdsCollected'>): string =>
  `${joined(
    'Urine specimen collected',
    mode,
    observed && 'observed',
    temperatureInRange === false && 'temperature out of range',
    temperatureReadInTime === false && 'temperature read late',
  )}${late(lateArrival)}`;

const late = (arrived: true | undefined): string => (arrived ? ' (came in after the episode was closed)' : '');
