import type { EventUnion } from '@throughline/kernel';
import { contact } from '../contact';
import { dayOf } from '../days';
import type { OpenedEpisode } from '../episode-state';
import type { Evolves } from '../topic';
import type { visitEvents } from './events';

export const visitEvolves: Evolves<EventUnion<typeof visitEvents>> = {
  VisitScheduled: (episode, { data }) => {
    const next = visited(episode, data.visitId, 'scheduled');
    return { ...next, visits: { ...next.visits, booked: next.visits.booked.set(data.visitId, data) } };
  },
  VisitAttended: (episode, { data, occurredAt }) => {
    const next = visited(episode, data.visitId, 'attended');
    return data.imputed ? next : contact(next, dayOf(occurredAt));
  },
  NoShowRecorded: (episode, { data }) => visited(episode, data.visitId, 'missed'),
  WalkInPresented: (episode, { occurredAt }) => contact(episode, dayOf(occurredAt)),
  OutreachAttempted: (episode, { data: { mode, reached }, occurredAt }) => {
    const on = dayOf(occurredAt);
    if (!reached) return unanswered(episode, on);
    return mode === 'phone' || mode === 'video' || mode === 'in_person' ? contact(episode, on) : episode;
  },
};

const visited = (episode: OpenedEpisode, visitId: string | undefined, as: 'scheduled' | 'attended' | 'missed'): OpenedEpisode =>
  visitId === undefined ? episode : { ...episode, visits: { ...episode.visits, standings: episode.visits.standings.set(visitId, as) } };

const unanswered = (episode: OpenedEpisode, on: string): OpenedEpisode => ({
  ...episode,
  visits: { ...episode.visits, unansweredOn: episode.visits.unansweredOn.update(on, 0, (count) => count + 1) },
});
