import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Rebuild } from '@throughline/projection';

/** A live view may lag so far behind before a rebuild makes way for it, in seconds. */
const liveLagSeconds = 1;
const lookAgainMs = 100;
/** It makes way no longer than this at once: a view that stands still for another reason must not hold up the rebuild for ever. */
const longestWayMs = 5_000;

/**
 * Says when a rebuild may go on: it works no greater share of the time than was asked for, and rests while what this program's readers
 * read lags. However many partitions are filled at once, they rest together.
 *
 * @param digests of the definitions that this program folds: what nobody here keeps current is not waited for
 */
export const keepPace = (pool: Pool, digests: readonly string[]): ((rebuild: Pick<Rebuild, 'maxLoad'>) => Promise<void>) => {
  let workingSince = performance.now();
  let resting: Promise<void> | null = null;

  const rest = async (maxLoad: number): Promise<void> => {
    const worked = performance.now() - workingSince;
    if (maxLoad < 100) await sleep(worked * (100 / maxLoad - 1));
    const madeWayAt = performance.now();
    while (performance.now() - madeWayAt < longestWayMs && (await liveLag(pool, digests)) > liveLagSeconds) await sleep(lookAgainMs);
    workingSince = performance.now();
  };
  return ({ maxLoad }) => {
    resting ??= rest(maxLoad).finally(() => (resting = null));
    return resting;
  };
};

/** Age of the oldest event that one of the served builds has not taken in, in seconds. */
const liveLag = async (pool: Pool, digests: readonly string[]): Promise<number> => {
  const { rows } = await pool.query<{ seconds: number }>(
    `select coalesce(max(extract(epoch from now() - e.recorded_at)), 0)::float8 as seconds
       from projection_builds b join checkpoints c using (build)
       join events e on e.partition = c.partition and e.sequence = c.sequence + 1
      where b.state = 'serving' and b.follows and not b.paused and b.digest = any($1)`,
    [digests],
  );
  return rows[0]?.seconds ?? 0;
};
