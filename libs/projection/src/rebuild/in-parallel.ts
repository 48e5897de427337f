import { setMaxListeners } from 'node:events';

/**
 * Does the work for every item, so many at once. When one fails, the others are told to stop, and all have ended when it throws.
 *
 * @throws the signal's reason, or what failed first
 */
export const inParallel = async <Item>(
  items: readonly Item[],
  parallel: number,
  signal: AbortSignal | undefined,
  work: (item: Item, stopping: AbortSignal) => Promise<void>,
): Promise<void> => {
  const left = [...items];
  const failing = new AbortController();
  const stopping = signal ? AbortSignal.any([signal, failing.signal]) : failing.signal;
  setMaxListeners(0, stopping);
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next, stopping);
  };
  const failed = (error: unknown): void => failing.abort(error);
  await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, () => worker().catch(failed)));
  stopping.throwIfAborted();
};
