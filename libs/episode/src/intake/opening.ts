import { accept, alreadySo, reject } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import type { CommandNamed } from '../commands';
import { hasBegun } from '../days';
import type { Episode, EpisodeDecisionEvent } from '../episode-state';
import { inFuture, noSitePolicy } from '../refusals';
import type { Decided, EpisodeContext } from '../topic';

/**
 * One open episode for a patient and programme: held by the patient's register, which is appended to in the same transaction. A site
 * treats nobody before it has said how: without a policy in force nothing is opened.
 */
export const openEpisode = (
  { target, data }: CommandNamed<'OpenEpisode'>,
  episode: Episode,
  { register, policy, now }: Pick<EpisodeContext, 'register' | 'policy' | 'now'>,
): Decided => {
  if (episode.status !== 'none') {
    return is(fromJS(episode.core.opening), fromJS(data))
      ? alreadySo
      : reject('episode-exists', 'An episode of this id was opened before.');
  }
  if (!hasBegun(data.firstContactOn, now)) return inFuture('firstContactOn');
  if (register?.openEpisodes.has(data.programmeId)) {
    return reject('episode-already-open', 'The patient has an open episode at this programme: close it first, or go on with it.');
  }
  if (!policy) return noSitePolicy;
  return accept<EpisodeDecisionEvent>(
    { type: 'EpisodeOpened', data },
    { type: 'EpisodeRegistered', data: { episodeId: target, programmeId: data.programmeId }, stream: `patient-${data.patientId}` },
  );
};
