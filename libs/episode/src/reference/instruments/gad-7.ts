import { numbered, type Instrument } from './instrument';

const items = numbered(7, { min: 0, max: 3 });

/** Anxiety, 0 to 21, with bands from 5, 10 and 15; the words of the bands are ours, after those of the PHQ-9. Source: B8. */
export const gad7 = {
  id: 'gad-7',
  version: '1',
  source: 'Generalized Anxiety Disorder, 7 items',
  mark: '2',
  table: {
    title: 'GAD-7',
    items,
    scales: { total: Object.keys(items) },
    bands: [
      { from: 5, meaning: 'mild' },
      { from: 10, meaning: 'moderate' },
      { from: 15, meaning: 'severe' },
    ],
  },
} as const satisfies Instrument;
