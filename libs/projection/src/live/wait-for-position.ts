import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Position } from '@throughline/kernel';
import { readServed } from '../bookkeeping/checkpoints';
import type { ProjectionId } from '../builds/builds';

const firstPauseMs = 5;
const longestPauseMs = 100;

/**
 * Waits until the view shows the event at this position, so that a writer can read what it wrote. An event of a parked key counts
 * as reached: its view stands still, and waiting would not help.
 *
 * @returns whether the position was reached in time
 */
export const waitForPosition = async (
  pool: Pool,
  projection: ProjectionId,
  { partition, sequence }: Position,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal?: AbortSignal },
): Promise<boolean> => {
  const deadline = performance.now() + timeoutMs;
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    if ((await readServed(pool, projection, partition)) >= sequence) return true;
    const left = deadline - performance.now();
    if (left <= 0 || signal?.aborted) return false;
    await sleep(Math.min(pause, left), undefined, signal ? { signal } : {}).catch(() => undefined);
  }
};
