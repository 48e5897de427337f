import type { EventUnion } from '@throughline/kernel';
import type { Evolves } from '../topic';
import type { closingEvents } from './events';

export const closingEvolves: Evolves<EventUnion<typeof closingEvents>> = {
  EpisodeClosed: (episode, { data: { reason, closedOn }, occurredAt }) => ({
    ...episode,
    status: 'closed',
    closing: { ...episode.closing, ended: { reason, closedOn, at: occurredAt } },
  }),
};
