import type { DataOf } from '../events/schemas';
import type { CareTeamMemberAssigned, CareTeamMemberReplaced, PeerContactRecorded } from './events';

type Assigned = DataOf<typeof CareTeamMemberAssigned>;
/** `from` is the day of the fact unless given; `primary` is true unless given. */
export type AssignCareTeamMemberData = Omit<Assigned, 'from' | 'primary'> & { from?: string; primary?: boolean };
/** The new member takes the place of `replaces`, as primary member if that one was. */
export type ReplaceCareTeamMemberData = Omit<DataOf<typeof CareTeamMemberReplaced>, 'from' | 'primary'> & { from?: string };
/** Assigns a peer recovery specialist as the primary one. */
export type AssignPeerData = Omit<Assigned, 'from' | 'primary' | 'role'> & { from?: string };
/** `minutes` must be more than 0 unless the mode is text. `memberId` need not be in the care team: colleagues stand in for one another. */
export type RecordPeerContactData = DataOf<typeof PeerContactRecorded>;

/** Fields of the care-team commands, by command. */
export interface CareTeamCommandData {
  AssignCareTeamMember: AssignCareTeamMemberData;
  ReplaceCareTeamMember: ReplaceCareTeamMemberData;
  AssignPeer: AssignPeerData;
  RecordPeerContact: RecordPeerContactData;
}
