import type { EventSource, FollowOptions, StoredEvent } from '@throughline/kernel';

/** A source that a test can fill, and that does what no real one should: leave events out, or give them twice. */
export interface ListSource extends EventSource {
  readonly add: (events: readonly StoredEvent[]) => void;
  /** Hands events out as they stand in the list, instead of in sequence from `after + 1` on. */
  readonly misbehave: () => void;
}

/** An event source over a list, for what the runtime does with any source. */
export const listSource = (partitions: number, events: readonly StoredEvent[] = []): ListSource => {
  const list = [...events];
  let wake: () => void = () => undefined;
  let grown = new Promise<void>((done) => (wake = done));
  let orderly = true;

  async function* follow(partition: number, after: number, { batchSize, signal }: FollowOptions): AsyncGenerator<StoredEvent[]> {
    const ended = new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }));
    let taken = 0;
    while (!signal.aborted) {
      const growing = grown;
      const rest = list.filter((event) => event.partition === partition && (!orderly || event.sequence > after)).slice(taken);
      const batch = rest.slice(0, batchSize);
      if (batch.length === 0) await Promise.race([growing, ended]);
      else {
        taken += batch.length;
        yield batch;
      }
    }
  }

  return {
    partitions,
    follow,
    add: (more) => {
      list.push(...more);
      wake();
      grown = new Promise((done) => (wake = done));
    },
    misbehave: () => (orderly = false),
  };
};
