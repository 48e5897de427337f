import type { Rule } from '../rules/rule';
import { namesOf } from '../names-of';

/** The scale's own bands; `none` is below the scale's first band. */
export const cowsSeverities = ['none', 'mild', 'moderate', 'moderately_severe', 'severe'] as const;
export type CowsSeverity = (typeof cowsSeverities)[number];

interface CowsTable {
  /** Each item with its allowed values; not every number between is one. */
  readonly items: Readonly<Record<string, readonly number[]>>;
  /** The least points of each band, ascending. Below the first: none. */
  readonly bands: readonly { readonly from: number; readonly severity: CowsSeverity }[];
}

/** Clinical Opiate Withdrawal Scale: eleven items, 0 to 48 points. Source: B6. */
export const cowsRule = {
  id: 'cows',
  version: 'wesson-ling-2003',
  source: 'Wesson DR, Ling W. The Clinical Opiate Withdrawal Scale (COWS). J Psychoactive Drugs 2003;35(2):253-259',
  mark: '2',
  table: {
    items: {
      restingPulse: [0, 1, 2, 4],
      sweating: [0, 1, 2, 3, 4],
      restlessness: [0, 1, 3, 5],
      pupilSize: [0, 1, 2, 5],
      boneOrJointAches: [0, 1, 2, 4],
      runnyNoseOrTearing: [0, 1, 2, 4],
      giUpset: [0, 1, 2, 3, 5],
      tremor: [0, 1, 2, 4],
      yawning: [0, 1, 2, 4],
      anxietyOrIrritability: [0, 1, 2, 4],
      gooseflesh: [0, 3, 5],
    },
    bands: [
      { from: 5, severity: 'mild' },
      { from: 13, severity: 'moderate' },
      { from: 25, severity: 'moderately_severe' },
      { from: 37, severity: 'severe' },
    ],
  },
} as const satisfies Rule<CowsTable>;

export const cowsItems = cowsRule.table.items;
export type CowsItem = keyof typeof cowsItems;
export const cowsItemNames = namesOf(cowsItems);

/** Points for each of the eleven items. */
export type CowsScores = Record<CowsItem, number>;

/** The items whose points are not among the allowed ones. */
export const wrongCowsItems = (scores: CowsScores): readonly CowsItem[] =>
  cowsItemNames.filter((item) => !(cowsItems[item] as readonly number[]).includes(scores[item]));

/** What one item, and what all of them together, can come to: 0 to 5, and 0 to 48. */
export const cowsItemRange = { min: 0, max: Math.max(...Object.values(cowsItems).flat()) };
export const cowsRange = { min: 0, max: Object.values(cowsItems).reduce((total, points) => total + Math.max(...points), 0) };

export const totalOfCows = (scores: CowsScores): number => cowsItemNames.reduce((total, item) => total + scores[item], 0);

/** Below 5 none, 5-12 mild, 13-24 moderate, 25-36 moderately severe, above 36 severe. */
export const severityOfCows = (total: number): CowsSeverity =>
  cowsRule.table.bands.findLast(({ from }) => total >= from)?.severity ?? 'none';
