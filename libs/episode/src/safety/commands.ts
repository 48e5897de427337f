import type { DataOf } from '../events/schemas';
import type { AssessmentRecorded, OverdoseRecorded, ReturnToUseRecorded, SelfReportedUseRecorded } from './events';

export type RecordSelfReportedUseData = DataOf<typeof SelfReportedUseRecorded>;
export type RecordReturnToUseData = DataOf<typeof ReturnToUseRecorded>;
/** A fatal overdose also closes the episode. */
export type RecordOverdoseData = DataOf<typeof OverdoseRecorded>;
export type RecordAssessmentData = DataOf<typeof AssessmentRecorded>;

/** Fields of the commands about use, safety and instruments, by command. */
export interface SafetyCommandData {
  RecordSelfReportedUse: RecordSelfReportedUseData;
  RecordReturnToUse: RecordReturnToUseData;
  RecordOverdose: RecordOverdoseData;
  RecordAssessment: RecordAssessmentData;
}
