import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RebuildFailure } from '@throughline/projection';

/** What a thread is told when it starts. */
export interface ThreadTask {
  readonly rebuild: number;
  readonly databaseUrl: string;
  readonly builds: readonly { readonly name: string; readonly version: number; readonly build: number }[];
  /** The table into which a topic was put down; null for the log. */
  readonly staged: string | null;
  /** So many partitions at once. */
  readonly parallel: number;
  readonly maxLoad: number;
}

/** What a thread says of a partition. */
export interface Filled {
  readonly partition: number;
  /** Why it could not be filled; null when it was. */
  readonly failure: { readonly reason: string; /** Trying again does not mend it. */ readonly final: boolean } | null;
}

export interface FillsPartition {
  /** @throws RebuildFailure when trying again does not mend it; the signal's reason; any other error */
  readonly fill: (partition: number) => Promise<void>;
}

export interface FillingThread extends FillsPartition {
  readonly end: () => Promise<void>;
}

/** Starts `rebuild-thread` as this program was started. It is ended wherever it is when the signal aborts. */
export const startThread = (task: ThreadTask, signal: AbortSignal): FillingThread => {
  const thread = new Worker(join(__dirname, `../rebuild-thread${extname(__filename)}`), { workerData: task });
  const exited = once(thread, 'exit');
  exited.catch(() => undefined);
  const waiting = new Map<number, (filled: Filled | null) => void>();
  thread.on('message', (filled: Filled) => waiting.get(filled.partition)?.(filled));
  thread.on('exit', () => waiting.forEach((tell) => tell(null)));
  const stop = (): void => void thread.terminate();
  signal.addEventListener('abort', stop, { once: true });
  return {
    fill: async (partition) => {
      signal.throwIfAborted();
      const filled = await new Promise<Filled | null>((tell) => {
        waiting.set(partition, tell);
        thread.postMessage(partition);
      });
      waiting.delete(partition);
      signal.throwIfAborted();
      if (filled === null) throw new Error('a thread that filled builds ended before it was done');
      if (filled.failure?.final) throw new RebuildFailure(filled.failure.reason);
      if (filled.failure) throw new Error(filled.failure.reason);
    },
    end: async () => {
      signal.removeEventListener('abort', stop);
      await thread.terminate();
    },
  };
};
