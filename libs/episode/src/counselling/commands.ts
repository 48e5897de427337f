import type { DataOf } from '../events/schemas';
import type { CounselingSessionRecorded, GroupAttendanceRecorded } from './events';

/** `minutes` must be more than 0. Family needs a consent. */
export type RecordCounselingSessionData = DataOf<typeof CounselingSessionRecorded>;
/** `minutes` must be more than 0. */
export type RecordGroupAttendanceData = DataOf<typeof GroupAttendanceRecorded>;

/** Fields of the commands about counselling, by command. */
export interface CounsellingCommandData {
  RecordCounselingSession: RecordCounselingSessionData;
  RecordGroupAttendance: RecordGroupAttendanceData;
}
