import type { DataOf } from '../events/schemas';
import type { ConferenceData } from '../team/commands';
import type { MemberJoined, MemberLeft } from './events';

/** `supervisorId`: who supervises; `dyadWith`: the behavioral health clinician or peer with whom the weekly dyad is held (seed 002). */
export type RecordMemberJoinedData = DataOf<typeof MemberJoined>;
export type RecordMemberLeftData = DataOf<typeof MemberLeft>;
/** Of a member who is among `attendees`. No health detail of a peer has a place in it. Source: A2.1, A2.5. */
export type RecordSupervisionData = ConferenceData & { kind: 'supervision' | 'weekly_dyad' };

/** Fields of the commands about a member of the staff, by command. */
export interface MemberCommandData {
  RecordMemberJoined: RecordMemberJoinedData;
  RecordMemberLeft: RecordMemberLeftData;
  RecordSupervision: RecordSupervisionData;
}
