import type { EventUnion } from '@throughline/kernel';
import { unchanged, type Evolves } from '../topic';
import type { readmissionEvents } from './events';

export const readmissionEvolves: Evolves<EventUnion<typeof readmissionEvents>> = {
  EpisodeReadmitted: (episode, { data }) => ({ ...episode, readmission: { previousEpisodeId: data.previousEpisodeId } }),
  ReadmissionLinked: unchanged,
};
