import type { EventUnion } from '@throughline/kernel';
import { Map } from 'immutable';
import { contact } from '../contact';
import { dayOf } from '../days';
import type { OpenedEpisode } from '../episode-state';
import type { CareTeamRole } from '../reference/care-team';
import type { Evolves } from '../topic';
import type { careTeamEvents } from './events';

export const careTeamEvolves: Evolves<EventUnion<typeof careTeamEvents>> = {
  CareTeamMemberAssigned: (episode, { data: { role, memberId, primary } }) =>
    inRole(episode, role, (members) => members.set(memberId, primary)),
  CareTeamMemberReplaced: (episode, { data: { role, memberId, replaces, primary } }) =>
    inRole(episode, role, (members) => members.delete(replaces).set(memberId, primary)),
  PeerContactRecorded: (episode, { data, occurredAt }) => (data.mode === 'text' ? episode : contact(episode, dayOf(occurredAt))),
};

type Members = Map<string, boolean>;

const inRole = (episode: OpenedEpisode, role: CareTeamRole, change: (members: Members) => Members): OpenedEpisode => ({
  ...episode,
  careTeam: { ...episode.careTeam, members: episode.careTeam.members.update(role, Map(), change) },
});
