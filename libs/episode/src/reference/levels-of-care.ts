/**
 * Levels of care of the ASAM Criteria, each edition from the least to the most intensive. Codes only; the names are ASAM's.
 * The editions are not compared with one another: adoption differs by state (Illinois uses the 4th from 1 July 2025, Virginia ARTS the 3rd).
 */
export const levelsOfCare = {
  asam3: ['0.5', '1', 'OTP', '2.1', '2.5', '3.1', '3.3', '3.5', '3.7', '4'],
  asam4: ['1.0', '1.5', '1.7', '2.1', '2.5', '2.7', '3.1', '3.5', '3.7', '4'],
} as const;
export type LevelSystem = keyof typeof levelsOfCare;

/** A level of care: the edition and the code in it. */
export interface LevelOfCare {
  system: LevelSystem;
  code: string;
}

/**
 * Whether a level is more intensive than another, by the ordered list of their edition.
 * @returns null when the editions differ or a code is unknown: then nobody may say
 */
export const isHigherLevel = (to: LevelOfCare, from: LevelOfCare): boolean | null => {
  if (to.system !== from.system) return null;
  const ladder: readonly string[] = levelsOfCare[to.system];
  const [upper, lower] = [ladder.indexOf(to.code), ladder.indexOf(from.code)];
  return upper < 0 || lower < 0 ? null : upper > lower;
};

/** Whether the edition knows the code. */
export const isLevelOfCare = (level: LevelOfCare): boolean => (levelsOfCare[level.system] as readonly string[]).includes(level.code);
