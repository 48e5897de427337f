import type { Pool, PoolClient } from 'pg';
import { journaling } from '../bookkeeping/journal';
import { inTransaction } from '../live/transaction';
import { dropTables } from '../tables/build-tables';
import { buildOf, type Build } from './builds';
import { BuildRefusal } from './refusal';
import type { Change } from './switch';

/**
 * Removes a build and everything that belongs to it: tables, checkpoints, parked keys.
 * @throws BuildRefusal when readers read it, it is being filled, or there is no such build
 */
export const dropBuild = (pool: Pool, build: number, change: Change): Promise<void> =>
  changing(pool, build, 'drop', change, async (client, found) => {
    if (found.state === 'serving') throw new BuildRefusal('build-serves', `Readers read build ${build}: switch them to another one first.`);
    if (found.state === 'building') throw new BuildRefusal('rebuild-open', `Build ${build} is being filled: cancel its rebuild.`);
    await removeBuild(client, found);
  });

/** Removes what belongs to a build, whatever its state. To be called in a transaction that holds the build. */
export const removeBuild = async (client: PoolClient, { build, projection, version }: Build): Promise<void> => {
  await client.query('delete from projection_builds where build = $1', [build]);
  await dropTables(client, { name: projection, version }, build);
};

/** Projectors stop taking events into the build until it is resumed. */
export const pauseBuild = (pool: Pool, build: number, change: Change): Promise<void> => setPaused(pool, build, true, change);

export const resumeBuild = (pool: Pool, build: number, change: Change): Promise<void> => setPaused(pool, build, false, change);

const setPaused = (pool: Pool, build: number, paused: boolean, change: Change): Promise<void> =>
  changing(pool, build, paused ? 'pause' : 'resume', change, async (client) => {
    await client.query('update projection_builds set paused = $2 where build = $1', [build, paused]);
  });

const changing = (
  pool: Pool,
  build: number,
  action: string,
  { who, why }: Change,
  work: (client: PoolClient, found: Build) => Promise<void>,
): Promise<void> =>
  inTransaction(
    pool,
    async (client) => {
      await client.query('select from projection_builds where build = $1 for update', [build]);
      const found = await buildOf(client, build);
      if (!found) throw new BuildRefusal('unknown-build', `There is no build ${build}: \`throughline projection list\` names them.`);
      await work(client, found);
      const { projection, version } = found;
      await client.query(journaling({ build, projection, version, action, who, why, details: { state: found.state } }));
    },
    `begin; set local lock_timeout = '10s'`,
  );
