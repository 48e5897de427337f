import type { Instrument } from './instrument';

const yesNo = { words: ['Yes', 'No'] };

/** What the harmonised CTN-0094 trials asked, as the package of their data has it. */
export const ctn0094Instruments = [
  {
    id: 'ftnd',
    version: 'ctn0094-1.0.6',
    source: 'Fagerstrom Test for Nicotine Dependence, 0 to 10, as harmonised in public.ctn0094data 1.0.6, table fagerstrom',
    mark: 'V',
    table: {
      title: 'FTND',
      items: { is_smoker: yesNo, per_day: { words: ['10 OR LESS', '11-20', '21-30', '31 OR MORE'] } },
      scales: {},
      given: { min: 0, max: 10 },
    },
  },
  {
    id: 'ctn0094-pain',
    version: '1.0.6',
    source: 'public.ctn0094data 1.0.6, table pain',
    mark: 'V',
    table: {
      title: 'Pain',
      items: { pain: { words: ['No Pain', 'Very mild to Moderate Pain', 'Severe Pain', 'Missing'] } },
      scales: {},
    },
  },
  {
    id: 'ctn0094-first-survey',
    version: '1.0.6',
    source: 'public.ctn0094data 1.0.6, table first_survey: the day of the first survey, without its answers',
    mark: 'V',
    table: { title: 'First survey', items: {}, scales: {} },
  },
  {
    id: 'ctn0094-housing',
    version: '1.0.6',
    source: 'public.ctn0094data 1.0.6, tables qol and demographics',
    mark: 'V',
    table: { title: 'Housing', items: { is_homeless: yesNo, is_living_stable: yesNo }, scales: {} },
  },
] as const satisfies readonly Instrument[];
