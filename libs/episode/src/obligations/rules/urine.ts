import type { AnalyteName } from '../../reference/analytes';
import { untilClosed, type Fact, type ObligationRule } from '../rule';

/** What the medications for opioid use disorder themselves leave in urine: positive because they are taken. */
const ofMedication: readonly AnalyteName[] = [
  'buprenorphine',
  'norbuprenorphine',
  'buprenorphine_and_norbuprenorphine',
  'methadone',
  'eddp',
];

/** Whether a presumptive result found something else than the medication. It is not a basis for action until it is confirmed (B7). */
const isUnconfirmedFinding = ({ data: { assay, results } }: Fact<'UdsResultRecorded'>): boolean =>
  assay === 'presumptive' && results.some(({ analyte, qual }) => qual === 'positive' && !ofMedication.includes(analyte));

/** The next screen (A0.4; S000:617-621): counted from admission, then from each specimen. */
export const udsDue: ObligationRule = {
  in: 'episode',
  runs: 'newest',
  from: {
    PatientAdmitted: () => ({ occasion: 'admission' }),
    UdsCollected: ({ data }, [running]) => (running ? { occasion: data.specimenId, variant: running.variant } : null),
  },
  metBy: untilClosed,
};

/** A finding that no definitive assay has confirmed or refuted. */
export const udsUnconfirmed: ObligationRule = {
  in: 'episode',
  runs: 'each',
  from: {
    UdsResultRecorded: (fact) => (isUnconfirmedFinding(fact) ? { occasion: fact.data.specimenId, variant: 'positive' } : null),
  },
  metBy: {
    ...untilClosed,
    UdsResultRecorded: ({ data }, { occasion }) => data.assay === 'definitive' && data.specimenId === occasion,
  },
};
