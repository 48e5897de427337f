import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { Medication } from '../reference/medications';
import type { PolicyVersion } from '../site-policy/state';
import { dosesOf } from './doses';

/** A dose about to be recorded: milligrams on a day. */
interface Dose {
  readonly medication: Medication;
  readonly mg: number;
  readonly on: string;
}

/**
 * The advice to look at a day's doses again, once, when this dose takes their sum past the site's line. Never a refusal: neither 16 nor
 * 24 mg of buprenorphine a day is a maximum (FDA notice of 27 Dec 2024, 89 FR 105613).
 */
export const doseReview = (
  { medication, mg, on }: Dose,
  { medication: { dailyMg } }: OpenedEpisode,
  policy: PolicyVersion | undefined,
): EpisodeDecisionEvent[] => {
  const lines = policy?.fields.dose?.reviewLineMg;
  const reviewLineMg = medication === 'naltrexone' ? undefined : lines?.[medication];
  const before = dailyMg.get(dosesOf(medication, on), 0);
  const totalMg = before + mg;
  return reviewLineMg !== undefined && before <= reviewLineMg && totalMg > reviewLineMg
    ? [{ type: 'DoseReviewSuggested', data: { medication, on, totalMg, reviewLineMg } }]
    : [];
};
