import type { AnalyteName } from '../reference/analytes';
import type { Medication } from '../reference/medications';
import type { Rule } from './rule';

/** How a result stands to the medication that the patient had on the day of collection. */
export const expectations = [
  'expected-positive',
  'expected-negative',
  'unexpected-positive',
  'unexpected-negative',
  'indeterminate',
] as const;
export type Expectation = (typeof expectations)[number];

/** What a medication leaves in the urine. */
export type ExpectationTable = Readonly<Record<Medication, readonly AnalyteName[]>>;

/**
 * Read out of the pairs in which B7's panels test (buprenorphine and norbuprenorphine, methadone and EDDP); nowhere stated as a rule. Ask a
 * clinician before another use.
 */
export const udsExpectationRule = {
  id: 'uds-expectation',
  version: '1',
  source: 'Pairs of the panels of B7; the reading is this service\u2019s own',
  mark: 'K',
  table: {
    buprenorphine: ['buprenorphine', 'norbuprenorphine', 'buprenorphine_and_norbuprenorphine'],
    methadone: ['methadone', 'eddp'],
    naltrexone: [],
  },
} as const satisfies Rule<ExpectationTable>;

/** How a result stands to what the patient had. */
export const expectationOf = (
  { analyte, qual }: { readonly analyte: AnalyteName; readonly qual: 'positive' | 'negative' | 'indeterminate' },
  medications: readonly Medication[],
  table: ExpectationTable = udsExpectationRule.table,
): Expectation => {
  if (qual === 'indeterminate') return 'indeterminate';
  const expected = medications.some((medication) => table[medication].includes(analyte));
  if (qual === 'positive') return expected ? 'expected-positive' : 'unexpected-positive';
  return expected ? 'unexpected-negative' : 'expected-negative';
};
