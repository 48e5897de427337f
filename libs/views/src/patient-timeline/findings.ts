import type { EpisodeServiceEvent } from '@throughline/episode';
import { joined, list, words } from './words';

type DataOf<Type extends EpisodeServiceEvent['type']> = Extract<EpisodeServiceEvent, { readonly type: Type }>['data'];

/** "Urine screen: opiates positive"; what was positive first, then what was not, by name while it is short. */
export const urineResult = ({ assay, results, lateArrival }: DataOf<'UdsResultRecorded'>): string => {
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

export const specimen = ({ mode, observed, temperatureInRange, lateArrival }: DataOf<'UdsCollected'>): string =>
  `${joined(
    'Urine specimen collected',
    mode,
    observed && 'observed',
    temperatureInRange === false && 'temperature out of range',
  )}${late(lateArrival)}`;

const late = (arrived: true | undefined): string => (arrived ? ' (came in after the episode was closed)' : '');

export const diagnosis = ({ condition, verification, icd10cm, severity }: DataOf<'DiagnosisRecorded'>): string => {
  const what = joined(`${words(condition)}${icd10cm ? ` (${icd10cm})` : ''}`, severity);
  switch (verification) {
    case 'confirmed':
      return `Diagnosis: ${what}`;
    case 'provisional':
      return `Suspected: ${what}`;
    case 'refuted':
      return `Ruled out: ${what}`;
  }
};

export const selfReport = ({ on, substances }: DataOf<'SelfReportedUseRecorded'>): string =>
  substances.length === 0 ? `Reports no use on ${on}` : `Reports use on ${on}: ${list(substances.map(words))}`;

export const returnToUse = ({ substance, reportedBy, on, severity }: DataOf<'ReturnToUseRecorded'>): string =>
  `Return to use: ${joined(words(substance), on && `on ${on}`, severity, `reported by ${reportedBySource[reportedBy]}`)}`;

const reportedBySource = { self: 'the patient', uds: 'a urine test', third_party: 'somebody else' } as const;

export const screening = ({ instrument, substances, score }: DataOf<'ScreeningRecorded'>): string =>
  joined(`Screening (${words(instrument)})`, substances.length > 0 && list(substances.map(words)), score !== null && `score ${score}`);

/** What an aftercare report says; informants may disagree, and each is an entry of its own. */
export const aftercareOutcome = (outcome: DataOf<'AftercareOutcomeReported'>): string => {
  const { informant, onMoud, returnedToUse, overdose, edVisit, inpatient, housing, employment, barc10 } = outcome;
  const said = joined(
    onMoud !== undefined && (onMoud ? 'on medication' : 'not on medication'),
    returnedToUse !== undefined && (returnedToUse ? 'returned to use' : 'no return to use'),
    overdose && 'overdose',
    edVisit && 'emergency visit',
    inpatient && 'inpatient stay',
    housing && `housing ${words(housing)}`,
    employment && words(employment),
    barc10 !== undefined && `BARC-10 ${barc10}`,
  );
  return `Aftercare report from ${informant === 'patient' ? 'the patient' : words(informant)}: ${said || 'nothing known'}`;
};
