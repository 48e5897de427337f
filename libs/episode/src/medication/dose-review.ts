import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { Medication } from '../reference/medications';
import type { PolicyVersion } from '../site-policy/state';
import { dosesOf } from './doses';

/** A day's milligrams of a medication as they change. */
interface Change {
  readonly medication: Medication;
  readonly on: string;
  readonly beforeMg: number;
  readonly afterMg: number;
}

/**
 * The advice to look at a dose again, once, when it passes the site's line. Never a refusal: neither 16 nor 24 mg of buprenorphine a day is
 * a maximum (FDA notice of 27 Dec 2024, 89 FR 105613).
 */
export const doseReview = ({ medication, on, beforeMg, afterMg }: Change, policy: PolicyVersion | undefined): EpisodeDecisionEvent[] => {
  const lines = policy?.fields.dose?.reviewLineMg;
  const reviewLineMg = medication === 'naltrexone' ? undefined : lines?.[medication];
  return reviewLineMg !== undefined && beforeMg <= reviewLineMg && afterMg > reviewLineMg
    ? [{ type: 'DoseReviewSuggested', data: { medication, on, totalMg: afterMg, reviewLineMg } }]
    : [];
};

/** A dose about to be recorded: milligrams on a day. */
interface Dose {
  readonly medication: Medication;
  readonly mg: number;
  readonly on: string;
}

/** The same advice when this dose takes the sum of the day's doses past the line. */
export const doseTakenReview = (
  { medication, mg, on }: Dose,
  { medication: { dailyMg } }: OpenedEpisode,
  policy: PolicyVersion | undefined,
): EpisodeDecisionEvent[] => {
  const beforeMg = dailyMg.get(dosesOf(medication, on), 0);
  return doseReview({ medication, on, beforeMg, afterMg: beforeMg + mg }, policy);
};
