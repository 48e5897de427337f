import type { StoredEvent } from './envelope';
import { Fault } from './fault';

/**
 * Where a reader gets the events of a partition from: the log itself, or a broker. One contract for all adapters: in sequence,
 * from `after + 1` on, nothing left out and nothing twice; the reader checks it all the same.
 */
export interface EventSource {
  readonly partitions: number;
  /**
   * Batches of the partition from `after + 1` on, each non-empty. Waits for more when it has caught up, until the signal aborts,
   * and then ends without an error. Holds no more than a few batches in memory.
   */
  readonly follow: (partition: number, after: number, options: FollowOptions) => AsyncIterable<readonly StoredEvent[]>;
  /**
   * Tells which partitions are this reader's, now and whenever that changes, where a source shares them out among several. A source
   * without it leaves all of them to everyone: that is harmless, because a view's checkpoint lets one worker on only.
   *
   * @returns ends the telling
   */
  readonly onAssigned?: (listener: (partitions: readonly number[]) => void) => () => void;
}

export interface FollowOptions {
  /** The most events in a batch. */
  readonly batchSize: number;
  readonly signal: AbortSignal;
  /** Tells the last sequence that the reader has made its own, for a source that keeps a hint of it elsewhere. */
  readonly settled?: () => number;
}

/**
 * The one rule of every reader: the next event is `last + 1`. Lower was taken before and is dropped.
 * @throws Fault `missing-event` when one is left out
 */
export const nextEvents = (batch: readonly StoredEvent[], last: number, partition: number): readonly StoredEvent[] => {
  const events: StoredEvent[] = [];
  for (const event of batch) {
    const expected = last + events.length + 1;
    if (event.sequence > expected) {
      throw new Fault('missing-event', `Expected sequence ${expected} and was given ${event.sequence}`, { partition, sequence: expected });
    }
    if (event.sequence === expected) events.push(event);
  }
  return events;
};
