import type { DataOf } from '../events/schemas';
import type { TedsDischarge } from '../events/teds';
import type { ClosingReason } from '../reference/teds';
import type { PatientDismissed } from './events';

/**
 * Medication, arm and outstanding referrals are taken from the history; the days of the last contact and of the last dose too, unless given
 * (null: not known).
 */
export interface CloseEpisodeData {
  reason: ClosingReason;
  lastContactOn?: string | null;
  lastDoseOn?: string | null;
  /** Items that are left out are missing. */
  tedsDischarge?: Partial<TedsDischarge>;
  note?: string;
}

/** The policy under which it happens is the one in force. */
export type DismissPatientData = Omit<DataOf<typeof PatientDismissed>, 'policyVersionId'>;

/** Fields of the commands that end an episode, by command. */
export interface ClosingCommandData {
  DismissPatient: DismissPatientData;
  CloseEpisode: CloseEpisodeData;
}
