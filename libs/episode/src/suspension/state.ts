import type { DataOf } from '../events/schemas';
import type { EpisodeSuspended } from './events';

/** What decisions need to know of whether care rests. */
export interface SuspensionSlice {
  /** Null while care goes on. */
  readonly resting: DataOf<typeof EpisodeSuspended> | null;
}

export const notSuspended: SuspensionSlice = { resting: null };
