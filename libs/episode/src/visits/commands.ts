import type { DataOf } from '../events/schemas';
import type { NoShowRecorded, OutreachAttempted, VisitAttended, VisitScheduled, WalkInPresented } from './events';

export type ScheduleVisitData = DataOf<typeof VisitScheduled>;
/** With `visitId` the visit must have been scheduled; without, it is a visit of which only the attendance is known. */
export type RecordVisitAttendedData = Omit<DataOf<typeof VisitAttended>, 'imputed'> & { imputed?: boolean };
/** As RecordVisitAttended. What the site does about a missed visit comes from its policy. */
export type RecordNoShowData = Omit<DataOf<typeof NoShowRecorded>, 'response'>;
export type RecordWalkInData = DataOf<typeof WalkInPresented>;
export type AttemptOutreachData = DataOf<typeof OutreachAttempted>;

/** Fields of the commands about visits and outreach, by command. */
export interface VisitCommandData {
  ScheduleVisit: ScheduleVisitData;
  RecordVisitAttended: RecordVisitAttendedData;
  RecordNoShow: RecordNoShowData;
  RecordWalkIn: RecordWalkInData;
  AttemptOutreach: AttemptOutreachData;
}
