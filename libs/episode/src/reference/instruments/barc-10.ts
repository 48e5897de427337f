import { numbered, rangeOf, type Instrument } from './instrument';

const items = numbered(10, { min: 1, max: 6 });

/** Recovery capital: ten items from 1, strongly disagree, to 6, strongly agree; 47 is the cut-off for sustained remission. Source: B8. */
export const barc10 = {
  id: 'barc-10',
  version: 'vilsaint-2017',
  source: 'Brief Assessment of Recovery Capital, Vilsaint 2017',
  mark: '2',
  table: {
    title: 'BARC-10',
    items,
    scales: { total: Object.keys(items) },
    bands: [
      { from: 10, meaning: 'below the cut-off of 47' },
      { from: 47, meaning: 'at or above the cut-off of 47' },
    ],
  },
} as const satisfies Instrument;

/** What a total can be. */
export const barc10Range = rangeOf(barc10);
