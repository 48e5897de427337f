import { Map, Set } from 'immutable';

/** What decisions need to know of counselling. */
export interface CounsellingSlice {
  /** The sessions that were recorded, by id. */
  readonly sessions: Set<string>;
  /** Whether the patient came, by group session. */
  readonly attendances: Map<string, boolean>;
}

export const noCounselling: CounsellingSlice = { sessions: Set(), attendances: Map() };
