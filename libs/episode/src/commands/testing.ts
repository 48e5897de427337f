import type { DataOf } from '../events/schemas';
import type {
  AssessmentRecorded,
  OverdoseRecorded,
  ReturnToUseRecorded,
  SelfReportedUseRecorded,
  UdsCollected,
  UdsResultRecorded,
} from '../events/testing';

/**
 * The temperature as a reading (then the site's window judges it) or as a judgement (`temperatureInRange`, for sources that kept no
 * reading; null: not known). A reading prevails.
 */
export type CollectUdsData = Omit<DataOf<typeof UdsCollected>, 'lateArrival' | 'temperatureInRange'> & {
  temperatureInRange?: boolean | null;
};
/** One result for a specimen, assay and analyte. */
export type RecordUDSData = Omit<DataOf<typeof UdsResultRecorded>, 'lateArrival'>;
export type RecordSelfReportedUseData = DataOf<typeof SelfReportedUseRecorded>;
export type RecordReturnToUseData = DataOf<typeof ReturnToUseRecorded>;
/** A fatal overdose also closes the episode. */
export type RecordOverdoseData = DataOf<typeof OverdoseRecorded>;
export type RecordAssessmentData = DataOf<typeof AssessmentRecorded>;

/** Fields of the commands about testing, use and safety, by command. */
export interface TestingCommandData {
  CollectUds: CollectUdsData;
  RecordUDS: RecordUDSData;
  RecordSelfReportedUse: RecordSelfReportedUseData;
  RecordReturnToUse: RecordReturnToUseData;
  RecordOverdose: RecordOverdoseData;
  RecordAssessment: RecordAssessmentData;
}
