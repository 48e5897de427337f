/**
 * Levels of care of the ASAM Criteria, each edition from the least to the most intensive. Codes only; the names are ASAM's.
 * Adoption differs by state (Illinois uses the 4th from 1 July 2025, Virginia ARTS the 3rd), so that referrals cross editions.
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

/** Where a move on the ladder leads; unknown where the two levels do not compare. */
export const levelDirections = ['up', 'down', 'same', 'unknown'] as const;

/** Whether the edition knows the code. */
export const isLevelOfCare = (level: LevelOfCare): boolean => (levelsOfCare[level.system] as readonly string[]).includes(level.code);
