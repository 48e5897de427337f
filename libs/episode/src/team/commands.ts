import type { DataOf } from '../events/schemas';
import type { CaseConferenceHeld } from './events';

/** What is told of a conference, whatever its kind. `patientsReviewed` and the tasks name episodes. */
export type ConferenceData = Omit<DataOf<typeof CaseConferenceHeld>, 'kind'>;

/** Fields of the commands about a care team as a whole, by command. */
export interface TeamCommandData {
  /** The peers, the champion PCP and the social workers, every other week. Source: A2.5. */
  HoldCaseConference: ConferenceData;
  /** "Run the list" before the clinic. Source: A2.5. */
  Huddle: ConferenceData;
}
