import { accept, alreadySo, reject } from '@throughline/kernel';
import type { CommandNamed } from '../commands';
import { daysBetween, hasBegun } from '../days';
import type { Episode, EpisodeDecisionEvent } from '../episode-state';
import { inFuture, noSitePolicy } from '../refusals';
import type { Decided, EpisodeContext } from '../topic';

/**
 * Opens an episode after a closed one of the same patient, and says so in both. One open episode for a patient and programme, as for any
 * other opening. The previous episode is checked, which OpenEpisode's `priorEpisodeId` is not: that one may be kept elsewhere.
 */
export const readmitPatient = (
  { target, data }: CommandNamed<'ReadmitPatient'>,
  episode: Episode,
  { previous, register, policy, now }: Pick<EpisodeContext, 'previous' | 'register' | 'policy' | 'now'>,
): Decided => {
  const { previousEpisodeId, firstContactOn, referralSource } = data;
  if (episode.status !== 'none') {
    return episode.readmission.previousEpisodeId === previousEpisodeId
      ? alreadySo
      : reject('episode-exists', 'An episode of this id was opened before.');
  }
  if (previous.status === 'none') return reject('episode-not-found', 'No episode of the id in previousEpisodeId was opened.');
  const { ended } = previous.closing;
  if (!ended) return reject('episode-not-closed', 'The previous episode is not closed: go on with it, or close it first.');
  if (ended.reason === 'died') return reject('patient-died', 'The previous episode says that the patient died: correct it first.');
  if (!hasBegun(firstContactOn, now)) return inFuture('firstContactOn');
  const daysSinceClose = daysBetween(ended.closedOn, firstContactOn);
  if (daysSinceClose < 0) return reject('readmitted-before-closing', `The previous episode was closed on ${ended.closedOn}.`);
  const { patientId, programmeId: formerProgramme, siteId: formerSite } = previous.core.opening;
  const { programmeId = formerProgramme, siteId = formerSite } = data;
  if (register?.openEpisodes.has(programmeId)) {
    return reject('episode-already-open', 'The patient has an open episode at this programme: go on with it.');
  }
  if (!policy) return noSitePolicy;
  return accept<EpisodeDecisionEvent>(
    { type: 'EpisodeOpened', data: { patientId, programmeId, siteId, firstContactOn, referralSource, priorEpisodeId: previousEpisodeId } },
    { type: 'EpisodeReadmitted', data: { previousEpisodeId, daysSinceClose } },
    { type: 'EpisodeRegistered', data: { episodeId: target, programmeId }, stream: `patient-${patientId}` },
    {
      type: 'ReadmissionLinked',
      data: { episodeId: target, daysSinceClose },
      stream: `episode-${previousEpisodeId}`,
      about: { episodeId: previousEpisodeId, siteId: formerSite },
    },
  );
};
