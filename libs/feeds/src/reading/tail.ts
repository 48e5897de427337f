import type { StoredEvent } from '@throughline/kernel';
import type { FeedLog } from './feed-log';

/** The end of the log as all readers of feeds in this process see it together: each append is looked at once, however many wait for it. */
export interface Tail {
  /** By partition: the last sequence, no older than this question. */
  readonly heads: () => Promise<readonly number[]>;
  /** Resolves when something has been appended after this call, or the time is over, in milliseconds, or the signal aborts. Never rejects. */
  readonly grown: (atMostMs: number, signal: AbortSignal) => Promise<void>;
  /** A page of a partition; those who want the same one at the same time share it. */
  readonly read: FeedLog['readStored'];
  readonly close: () => void;
}

/** Notifications can be lost: those who wait look all the same after so long, in milliseconds. */
const slowPollMs = 2_000;

export const createTail = (log: FeedLog): Tail => {
  const waiting = new Set<() => void>();
  const underWay = new Map<string, Promise<readonly StoredEvent[]>>();
  const unsubscribe = log.onAppended(() => {
    for (const wake of [...waiting]) wake();
  });
  return {
    heads: sharedAfterwards(async () => headsOf(await log.heads())),
    grown: (atMostMs, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, Math.min(atMostMs, slowPollMs));
        waiting.add(wake);
        signal.addEventListener('abort', wake);
        if (signal.aborted) wake();
      }),
    read: (partition, { after, limit }) => {
      const name = `${partition}:${after}:${limit}`;
      const known = underWay.get(name);
      if (known) return known;
      const page = log.readStored(partition, { after, limit }).finally(() => underWay.delete(name));
      underWay.set(name, page);
      return page;
    },
    close: unsubscribe,
  };
};

/** By partition: the last sequence. */
export const headsOf = (heads: readonly { readonly partition: number; readonly sequence: number }[]): readonly number[] => {
  const sequences: number[] = [];
  for (const { partition, sequence } of heads) sequences[partition] = sequence;
  return sequences;
};

/** Those who ask while an answer is under way share the next one, because the first may have been begun before what they want to see. */
const sharedAfterwards = <Answer>(ask: () => Promise<Answer>): (() => Promise<Answer>) => {
  let current: Promise<Answer> | null = null;
  let following: Promise<Answer> | null = null;
  const begin = (): Promise<Answer> => {
    following = null;
    const mine = ask().finally(() => {
      if (current === mine) current = null;
    });
    current = mine;
    return mine;
  };
  return () => {
    if (!current) return begin();
    following ??= current.then(begin, begin);
    return following;
  };
};
