import type { DataOf } from '../events/schemas';
import type { HigherLevelReferred } from '../events/closing';
import type { ClosingReason } from '../reference/teds';

/** Also opens the referral `referralId`. `fromLevel` is the level of the admission unless given. */
export type ReferHigherLevelData = DataOf<typeof HigherLevelReferred>;
/**
 * Medication, arm and outstanding referrals are taken from the history; the days of the last contact and of the last dose too, unless given
 * (null: not known).
 */
export interface CloseEpisodeData {
  reason: ClosingReason;
  lastContactOn?: string | null;
  lastDoseOn?: string | null;
  note?: string;
}

/** Fields of the commands that lead on or out, by command. */
export interface ClosingCommandData {
  ReferHigherLevel: ReferHigherLevelData;
  CloseEpisode: CloseEpisodeData;
}
