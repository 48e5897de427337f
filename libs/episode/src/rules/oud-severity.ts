import type { Rule } from './rule';

/**
 * The eleven criteria of an opioid use disorder. Nine are numbered, because their wording is not stored here; tolerance and withdrawal are
 * named, because the rule treats them apart (B4).
 */
export const dsm5Criteria = [
  'criterion1',
  'criterion2',
  'criterion3',
  'criterion4',
  'criterion5',
  'criterion6',
  'criterion7',
  'criterion8',
  'criterion9',
  'tolerance',
  'withdrawal',
] as const;
export type Dsm5Criterion = (typeof dsm5Criteria)[number];
/** Whether each criterion was met in the last twelve months. */
export type Dsm5Criteria = Record<Dsm5Criterion, boolean>;

export const oudSeverities = ['none', 'mild', 'moderate', 'severe'] as const;
export type OudSeverity = (typeof oudSeverities)[number];

export interface OudSeverityTable {
  /** The fewest criteria of each band, ascending. Below the first: none. */
  readonly bands: readonly { readonly from: number; readonly severity: OudSeverity }[];
  /** Not counted in somebody who takes opioids only as prescribed. */
  readonly notCountedAsPrescribed: readonly Dsm5Criterion[];
}

/** 2 or 3 criteria are mild, 4 or 5 moderate, 6 or more severe. Source: DSM-5 as B4 gives it; the text itself was not read again. */
export const oudSeverityRule = {
  id: 'oud-severity',
  version: 'dsm5',
  source: 'DSM-5, opioid use disorder',
  mark: 'K',
  table: {
    bands: [
      { from: 2, severity: 'mild' },
      { from: 4, severity: 'moderate' },
      { from: 6, severity: 'severe' },
    ],
    notCountedAsPrescribed: ['tolerance', 'withdrawal'],
  },
} as const satisfies Rule<OudSeverityTable>;

/** How many criteria count, and what they come to. */
export const severityByCriteria = (
  criteria: Dsm5Criteria,
  takenAsPrescribedOnly: boolean,
  { bands, notCountedAsPrescribed }: OudSeverityTable = oudSeverityRule.table,
): { counted: number; severity: OudSeverity } => {
  const left = takenAsPrescribedOnly ? notCountedAsPrescribed : [];
  const counted = dsm5Criteria.filter((criterion) => criteria[criterion] && !left.includes(criterion)).length;
  return { counted, severity: bands.findLast(({ from }) => counted >= from)?.severity ?? 'none' };
};
