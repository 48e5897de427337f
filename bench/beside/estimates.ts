import { setTimeout as sleep } from 'node:timers/promises';
import { rebuildStatus } from '@throughline/projection';
import type { Pool } from 'pg';

/** What a rebuild said of the time that was left, and how long it then took. */
export interface Estimate {
  /** Of the events to fill, when it was said: 0 to 1. */
  readonly share: number;
  readonly saidSeconds: number;
  readonly tookSeconds: number;
}

const lookEveryMs = 250;

/** Follows a rebuild to its end. @throws Error when it fails */
export const followEstimates = async (pool: Pool, rebuild: number): Promise<readonly Estimate[]> => {
  const said: { readonly share: number; readonly seconds: number; readonly at: number }[] = [];
  let filledAt = 0;
  for (;;) {
    const at = performance.now();
    const status = await rebuildStatus(pool, rebuild, Date.now());
    if (!status || status.phase === 'failed') throw new Error(`The rebuild failed: ${status?.error ?? 'it is not there'}`);
    if (status.secondsLeft !== null) said.push({ share: status.events / status.ofEvents, seconds: status.secondsLeft, at });
    if (filledAt === 0 && ['catching-up', 'comparing', 'done'].includes(status.phase)) filledAt = at;
    if (status.phase === 'done') {
      return said.map(({ share, seconds, at: when }) => ({ share, saidSeconds: seconds, tookSeconds: (filledAt - when) / 1_000 }));
    }
    await sleep(lookEveryMs);
  }
};
