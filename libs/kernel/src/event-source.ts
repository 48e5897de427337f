import type { StoredEvent } from './envelope';

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
