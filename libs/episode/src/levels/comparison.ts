import { levelsOfCare, type levelDirections, type LevelOfCare, type LevelSystem } from '../reference/levels-of-care';
import { asamMapRule } from '../rules/asam-map';

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

/** Where a move from one level to another leads. */
export const directionOf = (from: LevelOfCare, to: LevelOfCare): (typeof levelDirections)[number] => {
  const [up, down] = [isHigherLevel(to, from), isHigherLevel(from, to)];
  if (up === null || down === null) return 'unknown';
  if (up) return 'up';
  return down ? 'down' : 'same';
};
