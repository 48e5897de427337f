import type { DataOf } from '../events/schemas';
import type {
  ConfirmationOrdered,
  CountRequested,
  PillWrapperCountRecorded,
  PolicyResponseApplied,
  SpecimenValidityRecorded,
  UdsCollected,
  UdsInterpreted,
  UdsResultRecorded,
} from './events';

/**
 * The temperature as a reading (then the site's window judges it) or as a judgement (`temperatureInRange`, for sources that kept no
 * reading; null: not known). A reading prevails.
 */
export type CollectUdsData = Omit<DataOf<typeof UdsCollected>, 'lateArrival' | 'temperatureInRange' | 'temperatureReadInTime'> & {
  temperatureInRange?: boolean | null;
};
/** One result for a specimen, assay and analyte. */
export type RecordUDSData = Omit<DataOf<typeof UdsResultRecorded>, 'lateArrival'>;
/** What was measured; the outcome is computed. */
export type RecordSpecimenValidityData = Omit<
  DataOf<typeof SpecimenValidityRecorded>,
  'lateArrival' | 'temperatureInRange' | 'outcome' | 'rule'
>;
export type OrderConfirmationData = Omit<DataOf<typeof ConfirmationOrdered>, 'lateArrival'>;
/** The reading is computed; the interpreter is who gives the command. */
export type InterpretUdsData = Pick<DataOf<typeof UdsInterpreted>, 'specimenId' | 'note'>;
export type ApplyPolicyResponseData = Omit<DataOf<typeof PolicyResponseApplied>, 'policyVersionId'>;
export type RequestCountData = DataOf<typeof CountRequested>;
/** What should be left, and how long it took to come, are computed. */
export type RecordPillWrapperCountData = Pick<DataOf<typeof PillWrapperCountRecorded>, 'countId' | 'actual' | 'presentedAt'>;

/** Fields of the commands about testing, by command. */
export interface TestingCommandData {
  CollectUds: CollectUdsData;
  RecordUDS: RecordUDSData;
  RecordSpecimenValidity: RecordSpecimenValidityData;
  OrderConfirmation: OrderConfirmationData;
  InterpretUds: InterpretUdsData;
  ApplyPolicyResponse: ApplyPolicyResponseData;
  RequestCount: RequestCountData;
  RecordPillWrapperCount: RecordPillWrapperCountData;
}
