import type { DataOf } from '../events/schemas';
import type { HigherLevelReferred, ResidentialStayEnded, ResidentialStayStarted } from './events';

export type StartResidentialStayData = DataOf<typeof ResidentialStayStarted>;
export type EndResidentialStayData = DataOf<typeof ResidentialStayEnded>;
/** Also opens the referral `referralId`. `fromLevel` is the level of the admission unless given. */
export type ReferHigherLevelData = DataOf<typeof HigherLevelReferred>;

/** Fields of the commands about levels of care, by command. */
export interface LevelCommandData {
  StartResidentialStay: StartResidentialStayData;
  EndResidentialStay: EndResidentialStayData;
  ReferHigherLevel: ReferHigherLevelData;
}
