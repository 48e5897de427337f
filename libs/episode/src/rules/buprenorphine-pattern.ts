import { nameOfRule, type Rule } from './rule';

/**
 * What buprenorphine and norbuprenorphine in urine tell of its being taken. 1: recent regular dosing; 2: intermittent or declining; 3: a first
 * dose within hours; 4: put into the specimen, no recent dose; 5: probably put into the specimen.
 */
export const buprenorphinePatterns = [1, 2, 3, 4, 5, 'unclassified'] as const;
export type BuprenorphinePattern = (typeof buprenorphinePatterns)[number];

export interface BuprenorphineTable {
  /** ng/mL, each low up to it. */
  readonly low: { readonly buprenorphine: number; readonly norbuprenorphine: number };
  /** ng/mL of buprenorphine above which it may have been put into the specimen. */
  readonly spikedAbove: number;
  /** Norbuprenorphine to buprenorphine: below the one probably put in; between the two it can be regular dosing as well. */
  readonly ratio: { readonly spikedBelow: number; readonly regularFrom: number };
}

/**
 * Source: CCJM 2022;89(10):557, as B7 gives it. The cut-offs of the ratio (0.02, 0.2, 0.26) are debated, and a specimen into which
 * buprenorphine was put passes every validity check. Whatever comes of it, the response should keep the patient engaged.
 */
export const buprenorphinePatternRule = {
  id: 'buprenorphine-pattern',
  version: 'ccjm-2022-89-10-557',
  source: 'Cleveland Clinic Journal of Medicine 2022;89(10):557; cut-offs debated',
  mark: '2',
  table: {
    low: { buprenorphine: 20, norbuprenorphine: 45 },
    spikedAbove: 700,
    ratio: { spikedBelow: 0.26, regularFrom: 0.02 },
  },
} as const satisfies Rule<BuprenorphineTable>;

const patternRules: ReadonlyMap<string, Rule<BuprenorphineTable>> = new Map(
  [buprenorphinePatternRule].map((rule) => [nameOfRule(rule), rule]),
);

/** The rule that a policy names; undefined where it names none. */
export const patternRuleNamed = (name: string | undefined): Rule<BuprenorphineTable> | undefined =>
  name === undefined ? undefined : patternRules.get(name);

/** One analyte of a definitive test. */
export interface Concentration {
  readonly qual: 'positive' | 'negative' | 'indeterminate';
  /** ng/mL; null where the laboratory gave none. */
  readonly ngMl: number | null;
}

export interface PatternFound {
  pattern: BuprenorphinePattern;
  /** Regular dosing gives this ratio as well: said of pattern 5 only. */
  mayBeRegularDosing: boolean;
  /** Norbuprenorphine to buprenorphine; null where either is not known, or there is no buprenorphine. */
  ratio: number | null;
}

/**
 * The pattern of a definitive test. A negative result without a concentration counts as none. "Very low" of pattern 3 has no number in the
 * source and is read as negative. What fits no pattern is unclassified, and neither substance is none of them.
 */
export const patternOf = (buprenorphine: Concentration, norbuprenorphine: Concentration, table: BuprenorphineTable): PatternFound => {
  const [bup, nor] = [amountOf(buprenorphine), amountOf(norbuprenorphine)];
  if (bup === null || nor === null) return { pattern: 'unclassified', mayBeRegularDosing: false, ratio: null };
  const ratio = bup > 0 ? nor / bup : null;
  const pattern = classified(bup, nor, isAbsent(buprenorphine), isAbsent(norbuprenorphine), table);
  return { pattern, mayBeRegularDosing: pattern === 5 && (ratio ?? 0) >= table.ratio.regularFrom, ratio };
};

const isAbsent = ({ qual, ngMl }: Concentration): boolean => qual === 'negative' || ngMl === 0;

const amountOf = ({ qual, ngMl }: Concentration): number | null => ngMl ?? (qual === 'negative' ? 0 : null);

const classified = (
  bup: number,
  nor: number,
  noBup: boolean,
  noNor: boolean,
  { low, spikedAbove, ratio }: BuprenorphineTable,
): BuprenorphinePattern => {
  if (noBup && noNor) return 'unclassified';
  if (bup > spikedAbove && noNor) return 4;
  if (bup > spikedAbove && nor / bup < ratio.spikedBelow) return 5;
  if (bup > low.buprenorphine) return nor > low.norbuprenorphine ? 1 : 'unclassified';
  if (noNor) return 3;
  return nor <= low.norbuprenorphine ? 2 : 'unclassified';
};
