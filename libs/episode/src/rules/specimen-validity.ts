import { nameOfRule, type Rule } from './rule';

/** What a urine specimen turned out to be. */
export const validityOutcomes = ['valid', 'dilute', 'substituted', 'adulterated', 'invalid', 'not_tested'] as const;
export type ValidityOutcome = (typeof validityOutcomes)[number];

/** What a laboratory measures to see whether a specimen is urine, and only urine. */
export interface ValidityMeasured {
  /** mg/dL */
  readonly creatinineMgDl?: number;
  /** 1 is water. */
  readonly specificGravity?: number;
  readonly ph?: number;
  /** mcg/mL */
  readonly nitriteMcgMl?: number;
  readonly oxidantsPresent?: boolean;
}

export interface ValidityTable {
  /** mg/dL, each below. */
  readonly creatinine: { readonly dilute: number; readonly substituted: number };
  /** Dilute below; substituted up to the one, or from the other. */
  readonly specificGravity: { readonly dilute: number; readonly substitutedTo: number; readonly substitutedFrom: number };
  readonly ph: { readonly adulteratedBelow: number; readonly adulteratedFrom: number };
  /** mcg/mL */
  readonly nitrite: { readonly adulteratedFrom: number };
}

const b7: ValidityTable = {
  creatinine: { dilute: 20, substituted: 2 },
  specificGravity: { dilute: 1.003, substitutedTo: 1.001, substitutedFrom: 1.02 },
  ph: { adulteratedBelow: 3, adulteratedFrom: 11 },
  nitrite: { adulteratedFrom: 500 },
};

/** Adulterated below pH 3. Source: B7. */
export const specimenValidityRule = {
  id: 'specimen-validity',
  version: 'b7-1',
  source: 'Limits of specimen validity testing as B7 gives them',
  mark: '2',
  table: b7,
} as const satisfies Rule<ValidityTable>;

/** The same with the newer federal limit: adulterated below pH 4. Which of the two holds was not read in the original (B7). */
export const specimenValidityRulePh4 = {
  ...specimenValidityRule,
  version: 'b7-1-ph4',
  source: 'Limits of specimen validity testing as B7 gives them, with the newer federal limit of pH',
  mark: 'K',
  table: { ...b7, ph: { ...b7.ph, adulteratedBelow: 4 } },
} as const satisfies Rule<ValidityTable>;

const validityRules: ReadonlyMap<string, Rule<ValidityTable>> = new Map(
  [specimenValidityRule, specimenValidityRulePh4].map((rule) => [nameOfRule(rule), rule]),
);

/** The rule that a policy names; undefined where it names none. */
export const validityRuleNamed = (name: string | undefined): Rule<ValidityTable> | undefined =>
  name === undefined ? undefined : validityRules.get(name);

/**
 * What the measurements come to, the gravest first. Oxidants stand for adulteration. A specimen is invalid where either creatinine or specific
 * gravity is that of no urine and the other is not. B7 names both outcomes without a limit: that reading is ours.
 *
 * @returns null without a rule, and where the measurements leave it open: of creatinine and specific gravity one is low, the other not known
 */
export const validityOf = (measured: ValidityMeasured, rule: Rule<ValidityTable> | undefined): ValidityOutcome | null => {
  if (isNothing(measured)) return 'not_tested';
  return rule ? byLimits(measured, rule.table) : null;
};

const byLimits = (measured: ValidityMeasured, table: ValidityTable): ValidityOutcome | null => {
  const { creatinineMgDl: creatinine, specificGravity: gravity } = measured;
  const [thin, noCreatinine] = [isBelow(creatinine, table.creatinine.dilute), isBelow(creatinine, table.creatinine.substituted)];
  const watery = isBelow(gravity, table.specificGravity.dilute);
  if (noCreatinine && isNoUrine(gravity, table)) return 'substituted';
  if (isAdulterated(measured, table)) return 'adulterated';
  if (thin && watery) return 'dilute';
  if ((thin && gravity === undefined) || (watery && creatinine === undefined)) return null;
  const isWater = gravity !== undefined && gravity <= table.specificGravity.substitutedTo;
  return noCreatinine || isWater ? 'invalid' : 'valid';
};

const isNothing = (measured: ValidityMeasured): boolean =>
  [measured.creatinineMgDl, measured.specificGravity, measured.ph, measured.nitriteMcgMl, measured.oxidantsPresent].every(
    (one) => one === undefined,
  );

const isBelow = (value: number | undefined, limit: number): boolean => value !== undefined && value < limit;

const isNoUrine = (gravity: number | undefined, { specificGravity: { substitutedTo, substitutedFrom } }: ValidityTable): boolean =>
  gravity !== undefined && (gravity <= substitutedTo || gravity >= substitutedFrom);

const isAdulterated = ({ ph, nitriteMcgMl, oxidantsPresent }: ValidityMeasured, table: ValidityTable): boolean =>
  (ph !== undefined && (ph < table.ph.adulteratedBelow || ph >= table.ph.adulteratedFrom)) ||
  (nitriteMcgMl !== undefined && nitriteMcgMl >= table.nitrite.adulteratedFrom) ||
  oxidantsPresent === true;
