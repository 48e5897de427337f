import { Map, Set } from 'immutable';

/** What decisions need to know of use, safety and instruments. */
export interface SafetySlice {
  /** The safety plans that were made, by reference. */
  readonly plans: Set<string>;
  /** The substance of each return to use, by its event id. */
  readonly returnsToUse: Map<string, string>;
  /** The last day on which the patient reported a use. */
  readonly lastSelfReportOn: string | null;
}

export const noSafety: SafetySlice = { plans: Set(), returnsToUse: Map(), lastSelfReportOn: null };
