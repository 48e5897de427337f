import type { ClosingReason } from '../reference/teds';

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

/** Fields of the commands that end an episode, by command. */
export interface ClosingCommandData {
  CloseEpisode: CloseEpisodeData;
}
