import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from '@throughline/platform';
import { buildsIn, openRebuilds, rebuildsUnderWay } from '@throughline/projection';
import type { ChildProgram } from './child-program';

export interface SupervisorOptions {
  readonly pool: Pool;
  /** Of the definitions that this program folds. */
  readonly digests: ReadonlySet<string>;
  /** Starts a program that carries out a rebuild. */
  readonly begin: (rebuild: number) => ChildProgram;
  /** Told of each program that ended before its rebuild was over. */
  readonly interrupted: () => void;
  readonly logger: Logger;
}

const lookEveryMs = 500;
/** So many rebuilds at once: others wait. */
const atOnce = 2;
/** After a program has failed, the next one waits: from the first to the longest, twice as long each time. */
const pauses = { firstMs: 1_000, longestMs: 60_000 };

/**
 * Watches over the rebuilds that were asked for: each one that this program's definitions can fold, and that nobody else is at, gets a
 * program of its own, and another one when that dies.
 *
 * @returns how to stop, which ends the programs that are under way; they are gone on with later, here or elsewhere
 */
export const superviseRebuilds = (options: SupervisorOptions): { readonly stop: () => Promise<void> } => {
  const { logger } = options;
  const stopping = new AbortController();
  const underWay = new Map<number, ChildProgram>();
  const failures = new Map<number, { readonly count: number; readonly againAt: number }>();

  const takeUp = (rebuild: number): void => {
    const program = options.begin(rebuild);
    underWay.set(rebuild, program);
    logger.info({ rebuild }, 'a rebuild is taken up');
    void program.ended.then((outcome) => {
      underWay.delete(rebuild);
      if (typeof outcome === 'string') {
        failures.delete(rebuild);
        logger.info({ rebuild, outcome }, 'a rebuild has ended here');
      } else if (!stopping.signal.aborted) {
        options.interrupted();
        const count = (failures.get(rebuild)?.count ?? 0) + 1;
        const pauseMs = Math.min(pauses.firstMs * 2 ** (count - 1), pauses.longestMs);
        failures.set(rebuild, { count, againAt: performance.now() + pauseMs });
        logger.warn({ rebuild, reason: outcome.failed, pauseMs }, 'a rebuild was interrupted and is gone on with');
      }
    });
  };
  const mayBegin = (rebuild: number): boolean =>
    !underWay.has(rebuild) && underWay.size < atOnce && (failures.get(rebuild)?.againAt ?? 0) <= performance.now();

  const look = async (): Promise<void> => {
    const open = await openRebuilds(options.pool);
    if (open.length === 0) return;
    const elsewhere = await rebuildsUnderWay(options.pool);
    for (const { rebuild } of open) {
      if (elsewhere.has(rebuild) || !mayBegin(rebuild)) continue;
      const builds = await buildsIn(options.pool, rebuild);
      if (builds.every(({ digest }) => options.digests.has(digest)) && !stopping.signal.aborted) takeUp(rebuild);
    }
  };
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      await look().catch((error: unknown) => {
        logger.warn({ reason: error instanceof Error ? error.message : String(error) }, 'rebuilds cannot be looked at');
      });
      await sleep(lookEveryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
      await Promise.all([...underWay.values()].map((program) => program.stop()));
    },
  };
};
