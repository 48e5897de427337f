import type { policyRules } from '../reference/site-policy';
import type { Rule } from './rule';

/** From which day of treatment on how many doses may be taken home at once, ascending. */
export type TakeHomeTable = readonly { readonly fromDay: number; readonly doses: number }[];

/** Doses of methadone taken home: up to 7 in the first 14 days of treatment, 14 from day 15, 28 from day 31. Source: B6. */
export const methadoneTakeHomeRule = {
  id: 'methadone-take-home',
  version: 'cfr-8.12-i-3-2024',
  source: '42 CFR 8.12(i)(3), rule of 2024',
  mark: '2',
  table: [
    { fromDay: 1, doses: 7 },
    { fromDay: 15, doses: 14 },
    { fromDay: 31, doses: 28 },
  ],
} as const satisfies Rule<TakeHomeTable>;

/** The rules that a policy may name. */
export const takeHomeRules: Readonly<Record<(typeof policyRules.takeHome)[number], Rule<TakeHomeTable>>> = {
  'methadone-take-home@cfr-8.12-i-3-2024': methadoneTakeHomeRule,
};

/** The most doses at once on a day of treatment, which is 1 on the first. */
export const takeHomeLimit = ({ table }: Rule<TakeHomeTable>, treatmentDay: number): number =>
  table.findLast(({ fromDay }) => treatmentDay >= fromDay)?.doses ?? 0;
