import type { DataOf } from '../events/schemas';
import type {
  CareDeintensified,
  CareIntensified,
  HigherLevelReferred,
  LevelOfCareChanged,
  ResidentialStayEnded,
  ResidentialStayStarted,
  TrackAssigned,
} from './events';

export type StartResidentialStayData = DataOf<typeof ResidentialStayStarted>;
export type EndResidentialStayData = DataOf<typeof ResidentialStayEnded>;
/** Also opens the referral `referralId`. `fromLevel` is the level of the admission unless given. */
export type ReferHigherLevelData = DataOf<typeof HigherLevelReferred>;
/** At least one service is added, and none is both added and removed. */
export type IntensifyCareData = DataOf<typeof CareIntensified>;
/** At least one service is removed, and none is both added and removed. */
export type DeintensifyCareData = DataOf<typeof CareDeintensified>;
export type AssignTrackData = DataOf<typeof TrackAssigned>;
/** `from` is the level on record unless given; the direction follows from the ladder. */
export type ChangeLevelOfCareData = Omit<DataOf<typeof LevelOfCareChanged>, 'direction'>;

/** Fields of the commands about levels of care, by command. */
export interface LevelCommandData {
  StartResidentialStay: StartResidentialStayData;
  EndResidentialStay: EndResidentialStayData;
  ReferHigherLevel: ReferHigherLevelData;
  IntensifyCare: IntensifyCareData;
  DeintensifyCare: DeintensifyCareData;
  AssignTrack: AssignTrackData;
  ChangeLevelOfCare: ChangeLevelOfCareData;
}
