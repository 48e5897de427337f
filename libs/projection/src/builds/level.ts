import type { Queried } from './builds';

/** Somebody who needs builds level may be gone before he says that he has done, in milliseconds. */
const awaitedAtMostMs = 30_000;

/**
 * Asks projectors to keep builds level with what readers read, until the work is done or half a minute has passed.
 *
 * @param builds numbers of builds
 */
export const whileLevel = async <Result>(database: Queried, builds: readonly number[], work: () => Promise<Result>): Promise<Result> => {
  const setAwaited = (forMs: number | null): Promise<unknown> =>
    database.query(`update projection_builds set awaited_until = clock_timestamp() + $2 * interval '1 millisecond' where build = any($1)`, [
      builds,
      forMs,
    ]);
  await setAwaited(awaitedAtMostMs);
  try {
    return await work();
  } finally {
    await setAwaited(null);
  }
};
