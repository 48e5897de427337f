import type { ClosingReason } from '../reference/teds';

/** What decisions need to know of the end of an episode. */
export interface ClosingSlice {
  /** The newest dismissal; null where the patient was never dismissed. */
  readonly dismissal: { readonly eventId: string; readonly triggerRef: string } | null;
  /** Null while the episode is open. `at` is the instant of the closing: ISO 8601, UTC. */
  readonly ended: { readonly reason: ClosingReason; readonly closedOn: string; readonly at: string } | null;
}

export const notClosing: ClosingSlice = { dismissal: null, ended: null };
