import { setMaxListeners } from 'node:events';
import type { EventSource, StoredEvent } from '@throughline/kernel';

export interface ReadOptions {
  readonly after?: number;
  readonly batchSize?: number;
}

/** Follows a partition until so many events have come, in batches as they came. */
export const readBatches = async (
  source: EventSource,
  partition: number,
  count: number,
  { after = 0, batchSize = 100 }: ReadOptions = {},
): Promise<readonly (readonly StoredEvent[])[]> => {
  const stop = new AbortController();
  const batches: (readonly StoredEvent[])[] = [];
  let taken = 0;
  if (count === 0) return batches;
  for await (const batch of source.follow(partition, after, { batchSize, signal: stop.signal })) {
    batches.push(batch);
    taken += batch.length;
    if (taken >= count) stop.abort();
  }
  return batches;
};

/** The events of a partition from `after + 1` on, so many of them and perhaps some more. */
export const readEvents = async (
  source: EventSource,
  partition: number,
  count: number,
  options: ReadOptions = {},
): Promise<readonly StoredEvent[]> => (await readBatches(source, partition, count, options)).flat();

/** A reader that takes a batch only when it is told to. */
export interface Reading {
  /** The next batch; null when the source has ended. */
  readonly next: () => Promise<readonly StoredEvent[] | null>;
  /** Aborts, and waits for the source to end. */
  readonly end: () => Promise<void>;
  readonly abort: () => void;
}

export const startReading = (source: EventSource, partition: number, { after = 0, batchSize = 100 }: ReadOptions = {}): Reading => {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const batches = source.follow(partition, after, { batchSize, signal: stop.signal })[Symbol.asyncIterator]();
  return {
    next: async () => {
      const result = await batches.next();
      return result.done ? null : result.value;
    },
    abort: () => stop.abort(),
    end: async () => {
      stop.abort();
      await batches.return?.();
    },
  };
};
