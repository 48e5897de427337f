import type { DataOf } from '../events/schemas';
import type { MemberJoined, MemberLeft } from './events';

/** `supervisorId`: who supervises; `dyadWith`: the behavioral health clinician or peer with whom the weekly dyad is held (seed 002). */
export type RecordMemberJoinedData = DataOf<typeof MemberJoined>;
export type RecordMemberLeftData = DataOf<typeof MemberLeft>;

/** Fields of the commands about a member of the staff, by command. */
export interface MemberCommandData {
  RecordMemberJoined: RecordMemberJoinedData;
  RecordMemberLeft: RecordMemberLeftData;
}
