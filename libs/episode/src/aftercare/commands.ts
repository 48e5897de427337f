import type { DataOf } from '../events/schemas';
import type { AftercareCheckInScheduled, AftercareEntered, AftercareOutcomeReported, CheckInCompleted, FeedbackLoopClosed } from './events';

/**
 * The target is the id of the episode; `siteId` must be the episode's site, whose policy sets the days of the check-ins. They are counted
 * from the day on which the episode was closed or, while it is open, the support programme ended.
 */
export type EnterAftercareData = Omit<DataOf<typeof AftercareEntered>, 'leftOn' | 'after'> & { siteId: string };
/** A check-in beside those of the policy. */
export type ScheduleCheckInData = DataOf<typeof AftercareCheckInScheduled>;
type Completed = DataOf<typeof CheckInCompleted>;
/** `attempts`: how many attempts this record stands for, 1 unless given. `informant` is `patient` unless given. */
export interface RecordCheckInData {
  checkInId: string;
  result: 'completed' | 'no_answer' | 'unreachable' | 'declined';
  mode?: NonNullable<Completed['mode']>;
  informant?: Completed['informant'];
  attempts?: number;
}
export type RecordAftercareOutcomeData = DataOf<typeof AftercareOutcomeReported>;
/** The counts are computed. */
export type CloseFeedbackLoopData = Pick<DataOf<typeof FeedbackLoopClosed>, 'sentTo'>;

/** Fields of the commands of an aftercare stream, by command. */
export interface AftercareCommandData {
  EnterAftercare: EnterAftercareData;
  ScheduleCheckIn: ScheduleCheckInData;
  RecordCheckIn: RecordCheckInData;
  RecordAftercareOutcome: RecordAftercareOutcomeData;
  CloseFeedbackLoop: CloseFeedbackLoopData;
}
