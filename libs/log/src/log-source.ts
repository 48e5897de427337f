import type { AnyEvent, EventSource, StoredEvent } from '@throughline/kernel';
import type { EventLog } from './types';

/** How long a reader that has caught up waits for a wake-up that may have been lost, in milliseconds. */
const slowPollMs = 2_000;

/** Reads the log's partitions directly: one page ahead of its reader, woken by notifications, with a slow poll for a lost one. */
export const createLogSource = <Event extends AnyEvent>(
  log: EventLog<Event>,
  { pollMs = slowPollMs }: { readonly pollMs?: number } = {},
): EventSource => ({
  partitions: log.partitions,
  follow: async function* (partition, after, { batchSize, signal }) {
    const bell = createBell(signal, pollMs);
    const unsubscribe = log.onAppended((moved) => {
      if (moved.includes(partition)) bell.ring();
    });
    const read = (last: number): Promise<readonly StoredEvent[]> => {
      const page = log.readStored(partition, { after: last, limit: batchSize });
      // Read ahead of the consumer: it may turn away before it looks at a failure.
      page.catch(() => undefined);
      return page;
    };
    try {
      for (let next = read(after), last = after; !signal.aborted;) {
        const page = await next;
        last += page.length;
        if (page.length < batchSize) {
          if (page.length > 0) yield page;
          // Whatever was appended since the page was read has rung.
          await bell.rung();
          next = read(last);
        } else {
          next = read(last);
          yield page;
        }
      }
    } finally {
      unsubscribe();
      bell.silence();
    }
  },
});

interface Bell {
  readonly ring: () => void;
  /** Resolves at the next ring, or at once when it has rung since the last time; at the abort; at the latest after the poll time. */
  readonly rung: () => Promise<void>;
  readonly silence: () => void;
}

const createBell = (signal: AbortSignal, pollMs: number): Bell => {
  let hasRung = false;
  let wake: (() => void) | null = null;
  const ring = (): void => {
    hasRung = true;
    wake?.();
  };
  signal.addEventListener('abort', ring);
  return {
    ring,
    rung: async () => {
      if (!hasRung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pollMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = null;
      hasRung = false;
    },
    silence: () => signal.removeEventListener('abort', ring),
  };
};
