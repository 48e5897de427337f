import { accept, alreadySo, reject } from '@throughline/kernel';
import type {
  AssignCareTeamMemberData,
  AssignPeerData,
  CareTeamCommandData,
  RecordPeerContactData,
  ReplaceCareTeamMemberData,
} from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { dayOf } from '../days';
import type { Decided, Decides } from '../topic';

/**
 * One primary member of a role at a time. A caseload is never a reason to refuse: its band is advice over many episodes (seed 002: 10 to 20
 * patients a peer), shown by the caseload view.
 */
const assignMember = (data: AssignCareTeamMemberData, { careTeam }: OpenedEpisode, on: string): Decided => {
  const { primary = true, from = on, ...member } = data;
  const members = careTeam.members.get(data.role);
  const known = members?.get(data.memberId);
  if (known === primary) return alreadySo;
  if (known !== undefined) return reject('already-in-care-team', 'The member has this role, with another standing.');
  if (primary && members?.includes(true)) {
    return reject('role-already-filled', `The role of ${data.role} has a primary member: replace them with ReplaceCareTeamMember.`);
  }
  return accept<EpisodeDecisionEvent>({ type: 'CareTeamMemberAssigned', data: { ...member, from, primary } });
};

const assignPeer = (data: AssignPeerData, episode: OpenedEpisode, on: string): Decided =>
  assignMember({ ...data, role: 'peer_recovery_specialist' }, episode, on);

const replaceMember = (data: ReplaceCareTeamMemberData, { careTeam }: OpenedEpisode, on: string): Decided => {
  const members = careTeam.members.get(data.role);
  const primary = members?.get(data.replaces);
  if (primary === undefined) return reject('not-in-care-team', `Nobody of that id has the role of ${data.role}.`);
  if (members?.has(data.memberId)) return reject('already-in-care-team', 'The new member has this role already.');
  return accept<EpisodeDecisionEvent>({ type: 'CareTeamMemberReplaced', data: { ...data, from: data.from ?? on, primary } });
};

/** Texts have no length worth recording; anything else lasted (seed 002 counts contacts in minutes and leaves texts out). */
const recordPeerContact = (data: RecordPeerContactData): Decided => {
  const { mode, minutes } = data;
  const lasted = mode === 'text' ? minutes === undefined || minutes >= 0 : minutes !== undefined && minutes > 0;
  if (!lasted) return reject('minutes-not-positive', 'A contact that is not a text lasted more than 0 minutes.');
  return accept<EpisodeDecisionEvent>({ type: 'PeerContactRecorded', data });
};

/** Who looks after the patient. */
export const careTeamDecides: Decides<CareTeamCommandData> = {
  AssignCareTeamMember: ({ data, occurredAt }, episode) => assignMember(data, episode, dayOf(occurredAt)),
  ReplaceCareTeamMember: ({ data, occurredAt }, episode) => replaceMember(data, episode, dayOf(occurredAt)),
  AssignPeer: ({ data, occurredAt }, episode) => assignPeer(data, episode, dayOf(occurredAt)),
  RecordPeerContact: ({ data }) => recordPeerContact(data),
};
