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

/** What was seen of a rebuild. */
export interface Followed {
  readonly estimates: readonly Estimate[];
  /** When each phase was seen to begin: `performance.now()`. */
  readonly phases: readonly { readonly phase: string; readonly at: number }[];
}

const lookEveryMs = 50;

/** Follows a rebuild to its end. @throws Error when it fails */
export const followEstimates = async (pool: Pool, rebuild: number): Promise<Followed> => {
  const phases: { phase: string; at: number }[] = [];
  const said: { readonly share: number; readonly seconds: number; readonly at: number }[] = [];
  let filledAt = 0;
  for (;;) {
    const at = performance.now();
    const status = await rebuildStatus(pool, rebuild, Date.now());
    if (!status || status.phase === 'failed') throw new Error(`The rebuild failed: ${status?.error ?? 'it is not there'}`);
    if (phases.at(-1)?.phase !== status.phase) phases.push({ phase: status.phase, at });
    if (status.secondsLeft !== null) said.push({ share: status.events / status.ofEvents, seconds: status.secondsLeft, at });
    if (filledAt === 0 && ['catching-up', 'comparing', 'done'].includes(status.phase)) filledAt = at;
    if (status.phase === 'done') {
      const estimates = said.map(({ share, seconds, at: when }) => ({
        share,
        saidSeconds: seconds,
        tookSeconds: (filledAt - when) / 1_000,
      }));
      return { estimates, phases };
    }
    await sleep(lookEveryMs);
  }
};
