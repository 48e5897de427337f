import { accept, alreadySo, reject } from '@throughline/kernel';
import type { CommandNamed } from '../commands';
import { dayOf, hasBegun } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { doseNotPositive, inFuture } from '../refusals';
import { refusedResponse } from '../site-policy/responses';
import type { PolicyVersion } from '../site-policy/state';
import type { Decided } from '../topic';
import { doseReview } from './dose-review';
import { dosesOf } from './doses';
import { medicationNotTaken } from './refusals';

/** Another daily dose, for a clinical reason. */
export const adjustDose = (
  { data, occurredAt }: CommandNamed<'AdjustDose'>,
  { medication: { standings, adjusted } }: OpenedEpisode,
  policy: PolicyVersion | undefined,
): Decided => {
  const { medication, fromMg, toMg } = data;
  const on = dayOf(occurredAt);
  if (!standings.get(medication)?.taken) return medicationNotTaken;
  if (toMg <= 0 || (fromMg ?? 1) <= 0) return doseNotPositive;
  if (adjusted.get(dosesOf(medication, on)) === toMg) return alreadySo;
  if (fromMg === toMg) return reject('dose-unchanged', 'The dose is the one before.');
  return accept<EpisodeDecisionEvent>(
    { type: 'DoseAdjusted', data },
    ...doseReview({ medication, on, beforeMg: fromMg ?? 0, afterMg: toMg }, policy),
  );
};

/**
 * A dose reduced as leverage: only where the site's policy has that response, and reviewed by somebody else than whoever reduces it. It is
 * an event of its own, so that auditors can count it. Source: A5.2.
 */
export const reduceDoseForNonparticipation = (
  { data, occurredAt, actor }: CommandNamed<'ReduceDoseForNonparticipation'>,
  { medication: { standings, reduced } }: OpenedEpisode,
  policy: PolicyVersion | undefined,
  now: string,
): Decided => {
  const { supervisorReview, ...reduction } = data;
  if (!standings.get(data.medication)?.taken) return medicationNotTaken;
  if (data.toMg <= 0) return doseNotPositive;
  if (reduced.get(dosesOf(data.medication, dayOf(occurredAt))) === data.toMg) return alreadySo;
  if (data.toMg >= data.fromMg)
    return reject('not-a-reduction', 'A reduction goes to a lower dose: record another change with AdjustDose.');
  const refused = refusedResponse(policy, 'reduce_dose');
  if (refused) return refused;
  if (!supervisorReview)
    return reject('review-missing', 'A reduction for non-participation names the supervisor who reviewed it, and the day.');
  if ([actor.id, actor.onBehalfOf].includes(supervisorReview.reviewerId))
    return reject('reviewer-is-actor', 'Somebody else than whoever reduces the dose reviews it.');
  if (!hasBegun(supervisorReview.on, now)) return inFuture('supervisorReview.on');
  return accept<EpisodeDecisionEvent>({ type: 'DoseReducedForNonparticipation', data: { ...reduction, supervisorReview } });
};
