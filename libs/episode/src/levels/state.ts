import { Set } from 'immutable';
import type { LevelOfCare } from '../reference/levels-of-care';

/** What decisions need to know of levels of care. */
export interface LevelSlice {
  /** The level of the admission; null where nobody named one. */
  readonly current: LevelOfCare | null;
  readonly stayOpen: boolean;
  /** Referrals to a higher level. */
  readonly referrals: Set<string>;
}

export const noLevel: LevelSlice = { current: null, stayOpen: false, referrals: Set() };
