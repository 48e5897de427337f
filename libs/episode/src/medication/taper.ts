import { accept, reject } from '@throughline/kernel';
import type { BeginTaperData, StopTaperData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { fieldsOf, type PolicyVersion } from '../site-policy/state';
import type { Decided } from '../topic';
import { medicationNotTaken } from './refusals';

/** A taper on the site's account needs a policy that requires one: most sites accept maintenance without an end. Source: A0.4. */
export const beginTaper = (
  data: BeginTaperData,
  { medication: { standings, taper } }: OpenedEpisode,
  policy: PolicyVersion | undefined,
): Decided => {
  if (!standings.get(data.medication)?.taken) return medicationNotTaken;
  if (taper !== null) return reject('taper-open', 'A taper is under way: stop it first.');
  if (data.initiator === 'site_policy') {
    const said = fieldsOf(policy, 'taper');
    if (said.kind !== 'said') return said;
    if (!said.fields.required) return reject('taper-not-in-policy', 'The site\u2019s policy does not require a taper.');
  }
  return accept<EpisodeDecisionEvent>({ type: 'TaperBegun', data });
};

export const stopTaper = (data: StopTaperData, { medication: { taper } }: OpenedEpisode): Decided =>
  taper === null ? reject('taper-not-open', 'No taper is under way.') : accept<EpisodeDecisionEvent>({ type: 'TaperStopped', data });
