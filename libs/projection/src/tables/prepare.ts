import type { Pool, PoolClient } from 'pg';
import type { ProjectionDefinition } from '@throughline/kernel';
import { beginBuild, buildsOf } from '../builds/builds';
import { digestOf } from '../builds/digest';
import { serveTables } from '../builds/readers';
import { standingOf, type ViewStanding } from '../builds/standing';
import { inTransaction } from '../live/transaction';
import type { Heads } from '../rebuild/marks';
import { askFor } from '../rebuild/rebuilds';
import { migrateBookkeeping } from '../bookkeeping/migrate';
import { createTables, expectShape } from './build-tables';

/** Any number: the same in every process that prepares views. */
const prepareLock = 7_201_301;

/**
 * Makes the runtime's bookkeeping tables, and sees to a first build of each view that has none. Safe to call from several processes at once.
 *
 * @param heads of the log: where it holds events already, the first build of a view is filled by a projector program, and serves when it is
 * whole. By default, and on an empty log, it is empty, serves and follows at once
 * @throws Fault `wrong-genesis` when the tables that serve have other columns or another primary key than the definition of that version
 */
export const prepareViews = async (
  pool: Pool,
  definitions: readonly ProjectionDefinition<never>[],
  heads: Heads = () => Promise.resolve([]),
): Promise<readonly ViewStanding[]> => {
  await migrateBookkeeping(pool);
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [prepareLock]);
    await makeFirstBuilds(client, definitions, heads);
    const prepared: ViewStanding[] = [];
    for (const definition of definitions) prepared.push(await preparedView(client, definition));
    return prepared;
  });
};

const makeFirstBuilds = async (client: PoolClient, definitions: readonly ProjectionDefinition<never>[], heads: Heads): Promise<void> => {
  const unbuilt: ProjectionDefinition<never>[] = [];
  for (const definition of definitions) if ((await buildsOf(client, definition)).length === 0) unbuilt.push(definition);
  if (unbuilt.length === 0) return;
  if ((await heads()).some(({ sequence }) => sequence > 0)) {
    await askFor(client, unbuilt, { source: 'log', parallel: 2, maxLoad: 100, thenSwitch: true, who: 'throughline', why: 'first build' });
    return;
  }
  for (const definition of unbuilt) {
    const build = await beginBuild(client, definition, { digest: digestOf(definition), state: 'serving', follows: true });
    await createTables(client, definition, build);
    await serveTables(client, { projection: definition.name, version: definition.version, build });
  }
};

const preparedView = async (client: PoolClient, definition: ProjectionDefinition<never>): Promise<ViewStanding> => {
  await nameUnnamed(client, definition, digestOf(definition));
  const standing = standingOf(definition, await buildsOf(client, definition));
  if (standing.serving) await expectShape(client, definition, standing.serving.build);
  return standing;
};

/** Builds from before there were digests were folded with the definition that had their version. */
const nameUnnamed = async (client: PoolClient, { name, version }: ProjectionDefinition<never>, digest: string): Promise<void> => {
  await client.query('update projection_builds set digest = $3 where projection = $1 and version = $2 and digest is null', [
    name,
    version,
    digest,
  ]);
};
