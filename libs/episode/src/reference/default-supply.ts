/** For how many days a medication counts as supplied where nobody said: form of the medication to days. */
export interface DefaultSupply {
  readonly id: string;
  readonly version: string;
  readonly source: string;
  readonly days: Readonly<Record<SuppliedForm, number>>;
}

/** The forms that the measure tells apart. */
export type SuppliedForm =
  | 'naltrexone_injection'
  | 'buprenorphine_oral'
  | 'buprenorphine_injection'
  | 'buprenorphine_implant'
  | 'buprenorphine_naloxone'
  | 'methadone';

/** Paraphrased from HEDIS POD, whose text is NCQA's: commercial use of the measure needs a licence. Source: B4. */
export const podDefaultSupply: DefaultSupply = {
  id: 'default-supply',
  version: 'pod-my2025',
  source: 'HEDIS POD MY2025',
  days: {
    naltrexone_injection: 31,
    buprenorphine_oral: 1,
    buprenorphine_injection: 31,
    buprenorphine_implant: 180,
    buprenorphine_naloxone: 1,
    methadone: 1,
  },
};
