/** An assessment instrument as data: which items it has, what they may say, and the range of its score (null: it has none). */
export interface Instrument {
  readonly name: string;
  readonly definitionVersion: string;
  /** The items, each with its allowed words, or null for free words. Histories may lack an item's answer. */
  readonly items: Readonly<Record<string, readonly string[] | null>>;
  readonly score: { readonly min: number; readonly max: number } | null;
  readonly source: string;
}

const yesNo = ['Yes', 'No'] as const;

/** The instruments that this service knows. An unknown one is refused, so that no score stands without its definition. */
export const instruments: readonly Instrument[] = [
  {
    name: 'ftnd',
    definitionVersion: 'ctn0094-1.0.6',
    items: { is_smoker: yesNo, per_day: ['10 OR LESS', '11-20', '21-30', '31 OR MORE'] },
    score: { min: 0, max: 10 },
    source: 'Fagerstrom Test for Nicotine Dependence, 0 to 10, as harmonised in public.ctn0094data 1.0.6, table fagerstrom',
  },
  {
    name: 'ctn0094-pain',
    definitionVersion: '1.0.6',
    items: { pain: ['No Pain', 'Very mild to Moderate Pain', 'Severe Pain', 'Missing'] },
    score: null,
    source: 'public.ctn0094data 1.0.6, table pain',
  },
  {
    name: 'ctn0094-first-survey',
    definitionVersion: '1.0.6',
    items: {},
    score: null,
    source: 'public.ctn0094data 1.0.6, table first_survey: the day of the first survey, without its answers',
  },
  {
    name: 'ctn0094-housing',
    definitionVersion: '1.0.6',
    items: { is_homeless: yesNo, is_living_stable: yesNo },
    score: null,
    source: 'public.ctn0094data 1.0.6, tables qol and demographics',
  },
];

/** @returns undefined when this service does not know the instrument in that version */
export const instrumentOf = (name: string, definitionVersion: string): Instrument | undefined =>
  instruments.find((instrument) => instrument.name === name && instrument.definitionVersion === definitionVersion);

/** Whether the instrument can have this score; null: it was not scored. */
export const scoreFits = ({ score: range }: Instrument, score: number | null): boolean => {
  if (score === null) return true;
  return range !== null && Number.isInteger(score) && score >= range.min && score <= range.max;
};

/** Which scores the instrument can have, in a sentence. */
export const scoreRule = ({ name, score }: Instrument): string =>
  score ? `The score of ${name} is a whole number from ${score.min} to ${score.max}.` : `${name} has no score.`;
