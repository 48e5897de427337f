import { udsExpectationRule, type AnalyteName } from '@throughline/episode';
import type { AnalyteScreened, Finding, ScreenedSpecimen } from './tables';

type Analytes = ScreenedSpecimen['analytes'];

/** The analytes with a change in some of them. */
export const changed = (
  analytes: Analytes,
  names: readonly AnalyteName[],
  change: (known: AnalyteScreened) => AnalyteScreened,
): Analytes => ({ ...analytes, ...Object.fromEntries(names.map((name) => [name, change(analytes[name] ?? {})])) });

const entriesOf = (analytes: Analytes): readonly (readonly [AnalyteName, AnalyteScreened])[] =>
  Object.entries(analytes) as [AnalyteName, AnalyteScreened][];

/** What each assay found over all analytes. */
export const findings = (analytes: Analytes): Pick<ScreenedSpecimen, 'presumptive' | 'definitive'> => {
  const screened = Object.values(analytes);
  return {
    presumptive: gravest(screened.map(({ presumptive }) => presumptive?.qual)),
    definitive: gravest(screened.map(({ definitive }) => definitive)),
  };
};

const gravest = (quals: readonly (Finding | undefined)[]): Finding =>
  (['positive', 'indeterminate', 'negative'] as const).find((one) => quals.includes(one)) ?? 'none';

/** What the medications for opioid use disorder leave in the urine. */
const leftByMedication: readonly AnalyteName[] = Object.values(udsExpectationRule.table).flat();

/**
 * The analytes that wait for a definitive result: those that one was ordered for, and those whose presumptive result is unexpected. Before
 * somebody has interpreted it, that is every positive one but those that a medication for opioid use disorder leaves.
 */
export const awaiting = (analytes: Analytes): Pick<ScreenedSpecimen, 'unconfirmed' | 'unconfirmedSince'> => {
  const waiting = entriesOf(analytes).flatMap(([name, one]) => {
    const since = waitingSince(name, one);
    return since === null ? [] : [{ name, since }];
  });
  return {
    unconfirmed: waiting.map(({ name }) => name).sort(),
    unconfirmedSince: waiting.map(({ since }) => since).sort()[0] ?? null,
  };
};

const waitingSince = (name: AnalyteName, { presumptive, definitive, orderedAt, expectation }: AnalyteScreened): string | null => {
  if (definitive !== undefined) return null;
  const unexpected = expectation
    ? expectation.startsWith('unexpected-')
    : presumptive?.qual === 'positive' && !leftByMedication.includes(name);
  const since = [orderedAt, unexpected ? presumptive?.at : undefined].filter((one) => one !== undefined);
  return since.sort()[0] ?? null;
};
