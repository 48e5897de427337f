import { numbered, type Instrument } from './instrument';

const items = numbered(9, { min: 0, max: 3 });

/** Depression, 0 to 27. Item 9 asks about self-harm and raises a risk whatever the total. Source: B8. */
export const phq9 = {
  id: 'phq-9',
  version: '1',
  source: 'Patient Health Questionnaire, 9 items',
  mark: '2',
  table: {
    title: 'PHQ-9',
    items,
    scales: { total: Object.keys(items) },
    bands: [
      { from: 5, meaning: 'mild' },
      { from: 10, meaning: 'moderate' },
      { from: 15, meaning: 'moderately severe' },
      { from: 20, meaning: 'severe' },
    ],
    risk: { item: '9', above: 0 },
  },
} as const satisfies Instrument;
