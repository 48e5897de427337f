import type { DataOf } from '../events/schemas';
import type { UdsCollected, UdsResultRecorded } from './events';

/**
 * The temperature as a reading (then the site's window judges it) or as a judgement (`temperatureInRange`, for sources that kept no
 * reading; null: not known). A reading prevails.
 */
export type CollectUdsData = Omit<DataOf<typeof UdsCollected>, 'lateArrival' | 'temperatureInRange'> & {
  temperatureInRange?: boolean | null;
};
/** One result for a specimen, assay and analyte. */
export type RecordUDSData = Omit<DataOf<typeof UdsResultRecorded>, 'lateArrival'>;

/** Fields of the commands about testing, by command. */
export interface TestingCommandData {
  CollectUds: CollectUdsData;
  RecordUDS: RecordUDSData;
}
