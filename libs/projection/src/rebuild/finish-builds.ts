import type { Pool } from 'pg';
import type { AnyEvent } from '@throughline/kernel';
import { isUniqueViolation } from '../live/failures';
import { transactStepwise } from '../live/transaction';
import { builtTables, indexStatements } from '../tables/build-tables';
import { identifier } from '../tables/columns';
import type { StoredTable } from '../rows/view-storage';
import { expectBearable } from './bearable';
import { keysTable, stagingTable, type BuildToFill } from './filled-build';
import { inParallel } from './in-parallel';
import { readMarks } from './marks';
import { keyOfTwoSubjects, RebuildFailure } from './rebuild-failure';

export interface FinishOptions<Event extends AnyEvent> {
  readonly pool: Pool;
  readonly builds: readonly BuildToFill<Event>[];
  /** So many builds at once. Default 2. */
  readonly parallel?: number;
  /** So many keys of a build may be parked, or one of a hundred of its keys if that is fewer, and as many as of what serves; by default 100. */
  readonly parkedLimit?: number;
  /** Awaited after each table: whoever is to yield to others waits here. */
  readonly pace?: () => Promise<void>;
  /** Told before each step. Must not throw. */
  readonly progress?: (progress: FinishProgress) => void;
  readonly signal?: AbortSignal;
}

export interface FinishProgress {
  readonly phase: 'checking' | 'indexing' | 'analyzing';
  readonly build: number;
  /** Tables of all builds that are done, and how many there are. */
  readonly tables: number;
  readonly ofTables: number;
}

/**
 * Makes filled builds whole: keys and indexes, figures for the planner, then checkpoints at the horizon, from where the live projectors of
 * the same definition go on. Killed or failed at any point, it goes on there when it is called again.
 *
 * @throws RebuildFailure when a build is not filled, a key took in events of two subjects, too many keys are parked, or two keys made the same
 * row; the signal's reason;
 * any error of the connection or the database: to be called again
 */
export const finishBuilds = async <Event extends AnyEvent>(options: FinishOptions<Event>): Promise<void> => {
  const { pool, builds, parallel = 2, parkedLimit = 100, pace, progress, signal } = options;
  const unfinished = builds.map((one) => ({ ...one, tables: builtTables(one.definition, one.build) }));
  const ofTables = unfinished.reduce((sum, { tables: { length } }) => sum + length, 0);
  let done = 0;
  await inParallel(unfinished, parallel, signal, async (one, stopping) => {
    const tell = (phase: FinishProgress['phase']): void => {
      stopping.throwIfAborted();
      progress?.({ phase, build: one.build, tables: done, ofTables });
    };
    if (await follows(pool, one.build)) return;
    tell('checking');
    await expectFilled(pool, one);
    await expectBearable(pool, one, parkedLimit);
    for (const table of one.tables) {
      tell('indexing');
      await indexTable(pool, table);
      tell('analyzing');
      await pool.query(`analyze ${table.name}`);
      done += 1;
      await pace?.();
    }
    await handOver(pool, one);
  });
};

const follows = async (pool: Pool, build: number): Promise<boolean> => {
  const { rows } = await pool.query<{ follows: boolean }>('select follows from projection_builds where build = $1', [build]);
  const [found] = rows;
  if (!found) throw new RebuildFailure('A build that is being finished was dropped');
  return found.follows;
};

const expectFilled = async <Event extends AnyEvent>(pool: Pool, { definition, build }: BuildToFill<Event>): Promise<void> => {
  const marks = await readMarks(pool, [build]);
  if (marks.length === 0 || marks.some(({ done }) => !done)) throw new RebuildFailure(`A build of ${definition.name} is not filled yet`);
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::float8 as count from (select from ${keysTable(definition, build)} group by key having count(*) > 1) doubled`,
  );
  const count = rows[0]?.count ?? 0;
  if (count > 0) throw keyOfTwoSubjects(definition, count);
};

const indexTable = async (pool: Pool, stored: StoredTable): Promise<void> => {
  try {
    await transactStepwise(pool, async (client) => {
      // Several builds are at work at once: each in one process.
      await client.query(`set local maintenance_work_mem = '256MB'; set local max_parallel_maintenance_workers = 0`);
      for (const statement of indexStatements(stored)) await client.query(statement);
      return true;
    });
  } catch (error) {
    throw isUniqueViolation(error) ? await rowsTwice(pool, stored) : error;
  }
};

const rowsTwice = async (pool: Pool, { name, table }: StoredTable): Promise<RebuildFailure> => {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::float8 as count from (select from ${name} group by ${table.primaryKey.map(identifier).join(', ')} having count(*) > 1) doubled`,
  );
  return new RebuildFailure(
    `${rows[0]?.count ?? 0} rows of ${name} were made by more than one key. Give its primary key a column that tells them apart`,
  );
};

/** From here on live projectors take the build further. */
const handOver = async <Event extends AnyEvent>(pool: Pool, { definition, build }: BuildToFill<Event>): Promise<void> => {
  await transactStepwise(pool, async (client) => {
    await client.query(
      `insert into checkpoints (build, partition, sequence) select build, partition, horizon from rebuild_marks where build = $1
       on conflict (build, partition) do update set sequence = excluded.sequence`,
      [build],
    );
    const { rowCount } = await client.query('update projection_builds set follows = true where build = $1 and not follows', [build]);
    await client.query(`drop table if exists ${keysTable(definition, build)}, ${stagingTable(definition, build)}`);
    return rowCount === 1;
  });
};
