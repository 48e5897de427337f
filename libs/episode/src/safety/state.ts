import { Set } from 'immutable';

/** What decisions need to know of use, safety and instruments. */
export interface SafetySlice {
  /** The safety plans that were made, by reference. */
  readonly plans: Set<string>;
}

export const noSafety: SafetySlice = { plans: Set() };
