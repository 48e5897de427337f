import { udsExpectationRule } from '../../rules/uds-expectation';
import type { Circumstances } from '../circumstances';
import type { Fact } from '../fact';
import { untilOver, type Beginning, type ObligationRule, type Running } from '../rule';

const inStage = (_fact: Fact, [running]: readonly Running[], { stage }: Circumstances): Beginning | null =>
  running ? { ...running, variant: stage ?? '' } : null;

/** The next screen (A0.4; S000:617-621): counted from admission, then from each specimen, by the days for the stage of the patient. */
export const udsDue: ObligationRule = {
  in: 'episode',
  runs: 'newest',
  from: {
    PatientAdmitted: (_fact, _running, { stage }) => ({ occasion: 'admission', variant: stage ?? '' }),
    UdsCollected: ({ data }, [running], { stage }) => (running ? { occasion: data.specimenId, variant: stage ?? '' } : null),
    SupportProgramEnrolled: inStage,
    StageAdvanced: inStage,
    SupportProgramCompleted: inStage,
  },
  metBy: untilOver,
};

/** What the medications for opioid use disorder leave in urine: positive because they are taken. */
const ofMedication: readonly string[] = Object.values(udsExpectationRule.table).flat();

/** Whether a presumptive result found something else than the medication. It is not a basis for action until it is confirmed (B7). */
const isUnexpected = ({ assay, results }: Fact<'UdsResultRecorded'>['data']): boolean =>
  assay === 'presumptive' && results.some(({ analyte, qual }) => qual === 'positive' && !ofMedication.includes(analyte));

/** Whether somebody read a presumptive result as unexpected, in either direction, and no definitive one of the analyte settles it. */
const isReadAsUnexpected = ({ findings }: Fact<'UdsInterpreted'>['data']): boolean => {
  const settled = findings.flatMap(({ assay, analyte }) => (assay === 'definitive' ? [analyte] : []));
  return findings.some(
    ({ assay, analyte, expectation }) => assay === 'presumptive' && expectation.startsWith('unexpected-') && !settled.includes(analyte),
  );
};

/** The specimen waits, since when it has waited already; what somebody ordered is waited for as ordered. */
const waits = (occasion: string, running: readonly Running[], variant: 'unexpected' | 'ordered'): Beginning => {
  const already = running.find((one) => one.occasion === occasion);
  return already ? { ...already, variant: already.variant === 'ordered' ? 'ordered' : variant } : { occasion, variant };
};

/**
 * A definitive result of a specimen: one that somebody ordered, or one of an unexpected finding, which the policies of some sites send out.
 * What stands against the expectation is what the newest interpretation says; before there is one, every positive finding but those that a
 * medication for opioid use disorder leaves.
 */
export const udsUnconfirmed: ObligationRule = {
  in: 'episode',
  runs: 'each',
  from: {
    UdsResultRecorded: ({ data }, running) => (isUnexpected(data) ? waits(data.specimenId, running, 'unexpected') : null),
    ConfirmationOrdered: ({ data }, running) => waits(data.specimenId, running, 'ordered'),
    UdsInterpreted: ({ data }, running) => (isReadAsUnexpected(data) ? waits(data.specimenId, running, 'unexpected') : null),
  },
  metBy: {
    ...untilOver,
    UdsResultRecorded: ({ data }, { occasion }) => data.assay === 'definitive' && data.specimenId === occasion,
    UdsInterpreted: ({ data }, { occasion, variant }) =>
      variant === 'unexpected' && data.specimenId === occasion && !isReadAsUnexpected(data),
  },
};
