import type { DataOf } from '../events/schemas';
import type {
  AssessmentRecorded,
  NaloxoneDispensed,
  OverdoseRecorded,
  ReturnToUseRecorded,
  RiskRaised,
  SafetyPlanRecorded,
  SelfReportedUseRecorded,
} from './events';

export type RecordSelfReportedUseData = DataOf<typeof SelfReportedUseRecorded>;
export type RecordReturnToUseData = DataOf<typeof ReturnToUseRecorded>;
/** A fatal overdose also closes the episode. */
export type RecordOverdoseData = DataOf<typeof OverdoseRecorded>;
export type DispenseNaloxoneData = DataOf<typeof NaloxoneDispensed>;
export type RecordSafetyPlanData = DataOf<typeof SafetyPlanRecorded>;
export type RaiseRiskData = DataOf<typeof RiskRaised>;
/**
 * The scores are worked out of the answers. `score` may be left out; given, it must be the one that they come to, unless the instrument's items
 * are not all known here (FTND): then it is the source's own.
 */
export type RecordAssessmentData = Omit<DataOf<typeof AssessmentRecorded>, 'complete' | 'scores' | 'score'> & { score?: number | null };

/** Fields of the commands about use, safety and instruments, by command. */
export interface SafetyCommandData {
  RecordSelfReportedUse: RecordSelfReportedUseData;
  RecordReturnToUse: RecordReturnToUseData;
  RecordOverdose: RecordOverdoseData;
  DispenseNaloxone: DispenseNaloxoneData;
  RecordSafetyPlan: RecordSafetyPlanData;
  RaiseRisk: RaiseRiskData;
  RecordAssessment: RecordAssessmentData;
}
