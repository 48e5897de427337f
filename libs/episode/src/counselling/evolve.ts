import type { EventUnion } from '@throughline/kernel';
import { contact } from '../contact';
import { dayOf } from '../days';
import type { OpenedEpisode } from '../episode-state';
import type { Evolves } from '../topic';
import type { counsellingEvents } from './events';
import type { CounsellingSlice } from './state';

const counselling = (episode: OpenedEpisode, changed: Partial<CounsellingSlice>): OpenedEpisode => ({
  ...episode,
  counselling: { ...episode.counselling, ...changed },
});

export const counsellingEvolves: Evolves<EventUnion<typeof counsellingEvents>> = {
  CounselingSessionRecorded: (episode, { data, occurredAt }) =>
    contact(counselling(episode, { sessions: episode.counselling.sessions.add(data.sessionId) }), dayOf(occurredAt)),
  GroupAttendanceRecorded: (episode, { data, occurredAt }) => {
    const next = counselling(episode, { attendances: episode.counselling.attendances.set(data.sessionId, data.attended) });
    return data.attended ? contact(next, dayOf(occurredAt)) : next;
  },
};
