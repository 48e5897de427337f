import { setTimeout as sleep } from 'node:timers/promises';

/** Latencies in milliseconds of so many a second. */
export interface UnderLoad {
  readonly atRate: (perSecond: number, seconds: number) => Promise<readonly number[]>;
  readonly end: () => Promise<void>;
}

/** Starts things evenly spread over the time, whether or not those before have ended; waits for all. */
export const evenly = async (perSecond: number, seconds: number, one: (index: number) => Promise<void>): Promise<void> => {
  const begun = performance.now();
  const running: Promise<void>[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = begun + (1_000 * index) / perSecond;
    if (performance.now() < due) await sleep(Math.max(0, due - performance.now()));
    running.push(one(index));
  }
  await Promise.all(running);
};
