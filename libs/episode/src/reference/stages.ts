import type { Rule } from '../rules/rule';

/** The stages of a support programme, in their order: initial engagement, early treatment, stabilization. Source: A2.2 (S002:54, 64). */
export const stages = ['engagement', 'early', 'stabilization'] as const;
export type Stage = (typeof stages)[number];

/** The months of the programme in which the contacts of peers were printed by stage. Source: A2.2. */
export const programmeStagesRule = {
  id: 'programme-stages',
  version: 's002-54',
  source: 'Seed 002, line 54: month 1, months 2 and 3, months 4 to 6',
  mark: 'V',
  table: [
    { fromMonth: 1, stage: 'engagement' },
    { fromMonth: 2, stage: 'early' },
    { fromMonth: 4, stage: 'stabilization' },
  ],
} as const satisfies Rule<readonly { readonly fromMonth: number; readonly stage: Stage }[]>;

/** @param month of the programme, from 1 */
export const stageOfMonth = (month: number): Stage =>
  programmeStagesRule.table.findLast(({ fromMonth }) => fromMonth <= month)?.stage ?? stages[0];

/** What moves a patient on: the end of the months of a stage, or a clinical reason before or after it (A2.2). */
export const stageTriggers = ['calendar', 'clinical'] as const;

/** Why the enrolment in a support programme ended. The words are ours. */
export const programmeEnds = ['completed', 'left', 'moved', 'other'] as const;

/** The stage after this one; undefined after the last. */
export const stageAfter = (stage: Stage): Stage | undefined => stages[stages.indexOf(stage) + 1];
