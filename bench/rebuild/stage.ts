import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnyEvent, ProjectionDefinition } from '@throughline/kernel';
import { migrate } from '@throughline/log';
import { startEmbeddedPostgres } from '@throughline/platform';
import { parkedKeys, prepareViews, schemaOf, type BuildToFill } from '@throughline/projection';
import { bareBuilds } from '@throughline/testing';
import { Pool } from 'pg';

/** A PostgreSQL of its own with the tables of an empty log. */
export interface Stage {
  readonly url: string;
  readonly pool: Pool;
  /** For files that go with it. */
  readonly folder: string;
  readonly end: () => Promise<void>;
}

export const openStage = async (): Promise<Stage> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const server = await startEmbeddedPostgres({ folder });
  await server.createDatabase('rebuild');
  const url = server.url('rebuild');
  await migrate(url);
  const pool = rebuildingPool(url);
  return {
    url,
    pool,
    folder,
    end: async () => {
      await pool.end();
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** As the program that carries out rebuilds has it. */
export const rebuildingPool = (url: string): Pool => {
  const pool = new Pool({ connectionString: url, max: 8 });
  // Sessions that the stopping server ends are nobody's loss.
  pool.on('error', () => undefined);
  return pool;
};

/**
 * Makes new builds of the views, and removes them afterwards.
 *
 * @param work only this is timed
 * @returns seconds
 */
export const timedWithBuilds = async <Event extends AnyEvent>(
  pool: Pool,
  views: readonly ProjectionDefinition<Event>[],
  work: (builds: readonly [BuildToFill<Event>, ...BuildToFill<Event>[]]) => Promise<void>,
): Promise<number> => {
  await prepareViews(pool, views);
  const [first, ...others] = await bareBuilds(pool, views);
  if (!first) throw new Error('There is no view to build');
  await pool.query('checkpoint');
  const begun = performance.now();
  await work([first, ...others]);
  const seconds = (performance.now() - begun) / 1_000;
  if ((await parkedKeys(pool)).length > 0) throw new Error('A key was parked: the figure would not be of the whole history');
  for (const { definition, build } of [first, ...others]) {
    await pool.query(`drop schema ${schemaOf(definition, build)} cascade`);
    await pool.query('delete from projection_builds where build = $1', [build]);
  }
  return seconds;
};
