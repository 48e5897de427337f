import type { EventUnion } from '@throughline/kernel';
import type { Evolves } from '../topic';
import type { closingEvents } from './events';

export const closingEvolves: Evolves<EventUnion<typeof closingEvents>> = {
  PatientDismissed: (episode, { data: { triggerRef }, eventId }) => ({
    ...episode,
    closing: { ...episode.closing, dismissal: { eventId, triggerRef } },
  }),
  EpisodeClosed: (episode, { data: { reason, closedOn }, occurredAt }) => ({
    ...episode,
    status: 'closed',
    closing: { ...episode.closing, ended: { reason, closedOn, at: occurredAt } },
  }),
};
