import type { components } from '../generated/events';

/** An event of a feed: a CloudEvent, whose `data` follow from its `type` and `schemaversion`. */
export type FeedEvent = components['schemas']['ToldEvent'];

/** A place in the log. */
export interface Position {
  readonly partition: number;
  readonly sequence: number;
}

/** How far a subscriber is. It is plain JSON: keep it as it is, best in the transaction that makes the events your own. */
export interface Checkpoint {
  /** The feed's, and opaque. */
  readonly cursor: string;
  /** By partition the sequence of the last event that was taken: what comes again is known by it. */
  readonly positions: Readonly<Record<string, number>>;
}

/** Where a subscriber keeps how far it is. */
export interface CheckpointStore {
  /** null: the feed begins anew. */
  readonly load: () => Promise<Checkpoint | null>;
  readonly save: (checkpoint: Checkpoint) => Promise<void>;
}

/** What came at once. */
export interface FeedBatch {
  /** In order for each patient, none of which came before; may be empty while the cursor moves. */
  readonly events: readonly FeedEvent[];
  /** Behind the events. */
  readonly checkpoint: Checkpoint;
  /** Where the log lacks an event: nothing behind it comes until its operators have repaired it. */
  readonly stopped: readonly Position[];
}

/** Puts events behind a checkpoint, and drops those that lie before it. */
export const advance = (from: Checkpoint | null, given: readonly FeedEvent[], cursor: string): Pick<FeedBatch, 'events' | 'checkpoint'> => {
  const positions: Record<string, number> = { ...from?.positions };
  const events = given.filter(({ partition, sequence }) => {
    if (Number(sequence) <= (positions[partition] ?? 0)) return false;
    positions[partition] = Number(sequence);
    return true;
  });
  return { events, checkpoint: { cursor, positions } };
};
