import type { EventUnion } from '@throughline/kernel';
import type { Evolves } from '../topic';
import type { suspensionEvents } from './events';

export const suspensionEvolves: Evolves<EventUnion<typeof suspensionEvents>> = {
  EpisodeSuspended: (episode, { data }) => ({ ...episode, suspension: { resting: data } }),
  EpisodeResumed: (episode) => ({ ...episode, suspension: { resting: null } }),
};
