import { addMonths } from '../months';
import type { PolicyFields } from '../site-policy/fields';

/** Of the first two stages, the day on which each is over: the first day of the stage after it. */
export type StageEnds = Record<'engagement' | 'early', string>;

/** By the calendar months that the site's policy gives each stage; null where it gives none. Seed 002: one month, and two. */
export const stageEndsOf = (enrolledOn: string, policy: PolicyFields | undefined): StageEnds | null => {
  const months = policy?.supportProgramme?.stageMonths;
  if (!months) return null;
  return { engagement: addMonths(enrolledOn, months.engagement), early: addMonths(enrolledOn, months.engagement + months.early) };
};
