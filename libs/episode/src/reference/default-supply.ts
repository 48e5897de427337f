import type { Rule } from '../rules/rule';

/** The forms of a medication that the measure tells apart. */
export type SuppliedForm =
  | 'naltrexone_injection'
  | 'buprenorphine_oral'
  | 'buprenorphine_injection'
  | 'buprenorphine_implant'
  | 'buprenorphine_naloxone'
  | 'methadone';

/**
 * For how many days a medication counts as supplied where nobody said. Paraphrased from HEDIS POD, whose text is NCQA's: commercial use of
 * the measure needs a licence. Source: B4.
 */
export const podDefaultSupply = {
  id: 'default-supply',
  version: 'pod-my2025',
  source: 'HEDIS POD MY2025',
  mark: 'V',
  table: {
    naltrexone_injection: 31,
    buprenorphine_oral: 1,
    buprenorphine_injection: 31,
    buprenorphine_implant: 180,
    buprenorphine_naloxone: 1,
    methadone: 1,
  },
} as const satisfies Rule<Readonly<Record<SuppliedForm, number>>>;
