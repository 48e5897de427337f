import { Set } from 'immutable';
import type { Track } from '../reference/care-services';
import type { LevelOfCare } from '../reference/levels-of-care';

/** What decisions need to know of levels of care. */
export interface LevelSlice {
  /** The level of the admission or of the newest change; null where nobody named one. */
  readonly current: LevelOfCare | null;
  /** The newest; null where none was assigned. */
  readonly track: Track | null;
  readonly stayOpen: boolean;
  /** A detoxification stay is over. */
  readonly detoxified: boolean;
  /** Referrals to a higher level. */
  readonly referrals: Set<string>;
}

export const noLevel: LevelSlice = { current: null, track: null, stayOpen: false, detoxified: false, referrals: Set() };
