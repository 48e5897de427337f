import type { Instrument, Range } from './instrument';

const scales = {
  use: ['4', '5', '6'],
  risk: ['1', '2', '3', '8', '11', '15'],
  protective: ['9', '10', '12', '13', '14', '16'],
} as const;

/** Items 7a to 7g elaborate item 6; item 17 is about progress. */
const unscored = ['7a', '7b', '7c', '7d', '7e', '7f', '7g', '17'] as const;

/** The past 30 days, without a validated total. An answer is a step of a Likert scale or a number of days, by the version. Source: B8. */
const bam = (version: string, answers: Range) =>
  ({
    id: 'bam',
    version,
    source: 'Brief Addiction Monitor, Cacciola 2013',
    mark: '2',
    table: {
      title: 'BAM',
      items: Object.fromEntries([...Object.values(scales).flat(), ...unscored].map((item) => [item, answers])),
      unscored,
      scales,
    },
  }) as const satisfies Instrument;

/** Use 0 to 12, risk and protective 0 to 24. */
export const bamLikert = bam('likert', { min: 0, max: 4 });

/** Use 0 to 90, risk and protective 0 to 180. */
export const bamContinuous = bam('continuous', { min: 0, max: 30 });
