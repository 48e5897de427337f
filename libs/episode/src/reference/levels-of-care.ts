import { asamMapRule } from '../rules/asam-map';

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

/**
 * Whether a level is more intensive than another, by the ordered list of their edition. Levels of two editions are compared where the map
 * between the editions leaves no doubt.
 *
 * @returns null when it does, or a code is unknown: then nobody may say
 */
export const isHigherLevel = (to: LevelOfCare, from: LevelOfCare): boolean | null => {
  const edition = to.system === from.system ? to.system : 'asam4';
  const ladder: readonly string[] = levelsOfCare[edition];
  const places = (level: LevelOfCare): readonly number[] => codesIn(edition, level).map((code) => ladder.indexOf(code));
  const answers = new Set(places(to).flatMap((upper) => places(from).map((lower) => (upper < 0 || lower < 0 ? null : upper > lower))));
  const [answer = null] = answers;
  return answers.size === 1 ? answer : null;
};

/** What the level may be called in the edition: one code, several, or none. */
const codesIn = (edition: LevelSystem, { system, code }: LevelOfCare): readonly string[] =>
  system === edition ? [code] : ((asamMapRule.table as Readonly<Record<string, readonly string[]>>)[code] ?? []);

/** Where a move on the ladder leads; unknown where the two levels do not compare. */
export const levelDirections = ['up', 'down', 'same', 'unknown'] as const;

/** Where a move from one level to another leads. */
export const directionOf = (from: LevelOfCare, to: LevelOfCare): (typeof levelDirections)[number] => {
  const [up, down] = [isHigherLevel(to, from), isHigherLevel(from, to)];
  if (up === null || down === null) return 'unknown';
  if (up) return 'up';
  return down ? 'down' : 'same';
};

/** Whether the edition knows the code. */
export const isLevelOfCare = (level: LevelOfCare): boolean => (levelsOfCare[level.system] as readonly string[]).includes(level.code);
