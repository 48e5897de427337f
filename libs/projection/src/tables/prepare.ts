import type { Pool, PoolClient } from 'pg';
import type { ProjectionDefinition } from '@throughline/kernel';
import { beginBuild, buildsOf, type Build } from '../builds/builds';
import { digestOf } from '../builds/digest';
import { serveTables } from '../builds/readers';
import { askFor } from '../rebuild/rebuilds';
import { migrateBookkeeping } from '../bookkeeping/migrate';
import { createTables, expectShape } from './build-tables';

/** Any number: the same in every process that prepares views. */
const prepareLock = 7_201_301;

/** How a view stands when a program with this definition of it starts. */
export interface PreparedView {
  readonly projection: string;
  readonly version: number;
  /** What readers read; null when nothing serves yet. */
  readonly serving: Build | null;
  /** What serves was folded with another definition: it must be rebuilt before this program can go on with it. */
  readonly changed: boolean;
}

/**
 * Makes the runtime's bookkeeping tables, and sees to a first build of each view that has none. Safe to call from several processes at once.
 *
 * @param firstBuild `serves`: it is empty, serves and follows at once: right where the log is empty. `is-rebuilt`: a projector program fills it
 * from the log, and it serves when it is whole
 * @throws Fault `wrong-genesis` when the tables that serve have other columns or another primary key than the definition of that version
 */
export const prepareViews = async (
  pool: Pool,
  definitions: readonly ProjectionDefinition<never>[],
  firstBuild: 'serves' | 'is-rebuilt' = 'serves',
): Promise<readonly PreparedView[]> => {
  await migrateBookkeeping(pool);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [prepareLock]);
    await makeFirstBuilds(client, definitions, firstBuild);
    const prepared: PreparedView[] = [];
    for (const definition of definitions) prepared.push(await preparedView(client, definition));
    await client.query('commit');
    return prepared;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

const makeFirstBuilds = async (
  client: PoolClient,
  definitions: readonly ProjectionDefinition<never>[],
  firstBuild: 'serves' | 'is-rebuilt',
): Promise<void> => {
  const unbuilt: ProjectionDefinition<never>[] = [];
  for (const definition of definitions) if ((await buildsOf(client, definition)).length === 0) unbuilt.push(definition);
  if (unbuilt.length === 0) return;
  if (firstBuild === 'is-rebuilt') {
    await askFor(client, unbuilt, { source: 'log', parallel: 2, maxLoad: 100, thenSwitch: true, who: 'throughline', why: 'first build' });
    return;
  }
  for (const definition of unbuilt) {
    const build = await beginBuild(client, definition, { digest: digestOf(definition), state: 'serving', follows: true });
    await createTables(client, definition, build);
    await serveTables(client, { projection: definition.name, version: definition.version, build });
  }
};

const preparedView = async (client: PoolClient, definition: ProjectionDefinition<never>): Promise<PreparedView> => {
  const digest = digestOf(definition);
  await nameUnnamed(client, definition, digest);
  const serving = (await buildsOf(client, definition)).find(({ state }) => state === 'serving') ?? null;
  if (serving) await expectShape(client, definition, serving.build);
  return {
    projection: definition.name,
    version: definition.version,
    serving,
    changed: serving !== null && serving.digest !== digest,
  };
};

/** Builds from before there were digests were folded with the definition that had their version. */
const nameUnnamed = async (client: PoolClient, { name, version }: ProjectionDefinition<never>, digest: string): Promise<void> => {
  await client.query('update projection_builds set digest = $3 where projection = $1 and version = $2 and digest is null', [
    name,
    version,
    digest,
  ]);
};
