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
 * Every event of a subject up to some sequence of its partition, in the order of the log. A subject is what the partition was chosen by: the
 * patient, or the stream where there is no patient. Every key of every view lies within one.
 */
export interface SubjectEvents {
  readonly subject: string;
  readonly events: readonly StoredEvent[];
}

export interface SubjectsOptions {
  /** The last sequence of the partition that is read; what comes after it is left for others. */
  readonly through: number;
  /** Only the subjects that come after this one, in the order of their UTF-8 bytes. Default: all of them. */
  readonly after?: string;
  /** Only these subjects. Default: all of them. */
  readonly only?: readonly string[];
  readonly signal?: AbortSignal;
}

/**
 * Reads a partition by subject, in the order of the subjects' UTF-8 bytes, so that each key can be folded once. Holds the events of one
 * subject and a few pages in memory, however long the partition is.
 *
 * @throws Fault `missing-event` before the first subject when the partition has a hole up to `through`, or ends before it;
 * `unreadable-event` for a broken envelope; the signal's reason when it aborts
 */
export type ReadSubjects = (partition: number, options: SubjectsOptions) => AsyncIterable<SubjectEvents>;

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
