import { accept, alreadySo, reject } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import type { ResumeEpisodeData, SuspendEpisodeData, SuspensionCommandData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { Decided, Decides } from '../topic';

const suspend = (data: SuspendEpisodeData, { status, suspension: { resting } }: OpenedEpisode): Decided => {
  if (resting) {
    return is(fromJS(resting), fromJS(data))
      ? alreadySo
      : reject(
          'episode-suspended',
          'The episode is on hold for another reason or until another day: resume it first, or correct that entry.',
        );
  }
  if (status !== 'admitted') return reject('episode-not-admitted', 'Only care that began can rest: a wait is recorded in other ways.');
  return accept<EpisodeDecisionEvent>({ type: 'EpisodeSuspended', data });
};

const resume = (data: ResumeEpisodeData, { suspension: { resting } }: OpenedEpisode): Decided =>
  resting ? accept<EpisodeDecisionEvent>({ type: 'EpisodeResumed', data }) : reject('episode-not-suspended', 'The episode is not on hold.');

/** Whether care rests. */
export const suspensionDecides: Decides<SuspensionCommandData> = {
  SuspendEpisode: ({ data }, episode) => suspend(data, episode),
  ResumeEpisode: ({ data }, episode) => resume(data, episode),
};
