import type { Pool, PoolClient } from 'pg';
import { isoTime, type ProjectionDefinition } from '@throughline/kernel';
import { journaling } from '../bookkeeping/journal';
import { heldUnder } from '../bookkeeping/locks';
import { beginBuild, buildsIn, buildsOf, type Queried } from '../builds/builds';
import type { Comparison } from '../builds/compare';
import { digestOf } from '../builds/digest';
import { removeBuild } from '../builds/keeping';
import { BuildRefusal } from '../builds/refusal';
import type { Change } from '../builds/switch';
import { inTransaction } from '../live/transaction';

/** How far a rebuild is. */
export const rebuildPhases = [
  /** No program has taken it up yet. */
  'waiting',
  /** The topic is read into the database; only where it is rebuilt from Kafka. */
  'staging',
  /** Histories are folded into tables that nobody reads yet. */
  'filling',
  'indexing',
  /** Live projectors bring it up to what has come since it began. */
  'catching-up',
  'comparing',
  /** It is whole, and waits to be switched to, or serves already. */
  'done',
  'failed',
  'cancelled',
] as const;
export type RebuildPhase = (typeof rebuildPhases)[number];

/** How a rebuild is to be carried out. */
export interface RebuildRequest extends Change {
  readonly source: 'log' | 'kafka';
  /** So many partitions at once. */
  readonly parallel: number;
  /** The share of its time that filling may take, in percent; it rests for the other part, and longer while live views lag. */
  readonly maxLoad: number;
  /** Switch readers as soon as it is whole. */
  readonly thenSwitch: boolean;
}

export interface Rebuild extends RebuildRequest {
  readonly rebuild: number;
  readonly phase: RebuildPhase;
  /** Why it failed, without patient data; null when it has not. */
  readonly error: string | null;
  /** ISO 8601, UTC. */
  readonly askedAt: string;
  readonly beganAt: string | null;
  readonly phaseSince: string;
  readonly endedAt: string | null;
}

const columns = `rebuild, source, parallel, max_load as "maxLoad", then_switch as "thenSwitch", phase, error, who, why,
  ${isoTime('asked_at')} as "askedAt", ${isoTime('began_at')} as "beganAt", ${isoTime('phase_since')} as "phaseSince",
  ${isoTime('ended_at')} as "endedAt"`;

/** Rebuilds, newest first; at most 100. */
export const rebuilds = async (database: Queried): Promise<readonly Rebuild[]> => {
  const { rows } = await database.query<Rebuild>(`select ${columns} from projection_rebuilds order by rebuild desc limit 100`);
  return rows;
};

/** @returns null when there is no such rebuild */
export const rebuildOf = async (database: Queried, rebuild: number): Promise<Rebuild | null> => {
  const { rows } = await database.query<Rebuild>(`select ${columns} from projection_rebuilds where rebuild = $1`, [rebuild]);
  return rows[0] ?? null;
};

/** Rebuilds that are not over, oldest first. */
export const openRebuilds = async (database: Queried): Promise<readonly Rebuild[]> => {
  const { rows } = await database.query<Rebuild>(`select ${columns} from projection_rebuilds where ended_at is null order by rebuild`);
  return rows;
};

/** @returns what a build was found to hold differently from what readers read; null when it was not compared */
export const comparisonOf = async (database: Queried, build: number): Promise<Comparison | null> => {
  const { rows } = await database.query<{ comparison: Comparison | null }>('select comparison from projection_builds where build = $1', [
    build,
  ]);
  return rows[0]?.comparison ?? null;
};

/**
 * Asks for new builds of views, filled together from one reading; a projector program takes it up.
 *
 * @returns the number of the rebuild
 * @throws BuildRefusal `rebuild-open` when one of the views is being rebuilt already, or has a build that is ready; nothing is asked for then
 */
export const requestRebuild = (pool: Pool, definitions: readonly ProjectionDefinition<never>[], request: RebuildRequest): Promise<number> =>
  inTransaction(pool, (client) => askFor(client, definitions, request));

/** The same in a transaction that is under way. */
export const askFor = async (
  client: PoolClient,
  definitions: readonly ProjectionDefinition<never>[],
  { source, parallel, maxLoad, thenSwitch, who, why }: RebuildRequest,
): Promise<number> => {
  await client.query('lock table projection_builds in share row exclusive mode');
  for (const definition of definitions) {
    const coming = (await buildsOf(client, definition)).find(({ state }) => state === 'building' || state === 'ready');
    if (!coming) continue;
    const way = coming.state === 'ready' ? 'switch to it or drop it first' : 'cancel that rebuild first';
    throw new BuildRefusal(
      'rebuild-open',
      `${definition.name} v${definition.version} has build ${coming.build}, which is ${coming.state}: ${way}.`,
    );
  }
  const { rows } = await client.query<{ rebuild: number }>(
    `insert into projection_rebuilds (source, parallel, max_load, then_switch, phase, who, why) values ($1, $2, $3, $4, 'waiting', $5, $6)
     returning rebuild`,
    [source, parallel, maxLoad, thenSwitch, who, why],
  );
  const rebuild = rows[0]?.rebuild ?? 0;
  for (const definition of definitions) {
    const build = await beginBuild(client, definition, { digest: digestOf(definition), state: 'building', follows: false });
    await client.query('update projection_builds set rebuild = $2 where build = $1', [build, rebuild]);
    const { name: projection, version } = definition;
    await client.query(
      journaling({ build, projection, version, action: 'rebuild', who, why, details: { rebuild, source, parallel, maxLoad } }),
    );
  }
  return rebuild;
};

/** Writes down how a rebuild stands. */
export const enterPhase = async (database: Queried, rebuild: number, phase: RebuildPhase, error: string | null = null): Promise<void> => {
  await database.query(
    `update projection_rebuilds set phase = $2, phase_since = clock_timestamp(), error = $3, began_at = coalesce(began_at, clock_timestamp()),
            ended_at = case when $2 in ('done', 'failed', 'cancelled') then clock_timestamp() end
      where rebuild = $1 and phase <> $2`,
    [rebuild, phase, error],
  );
};

/** Any number: with a rebuild's own it names the lock that whoever carries it out holds. */
export const rebuildLock = 7_201_304;

/** The rebuilds that a program, of this machine or another, is carrying out now. */
export const rebuildsUnderWay = (database: Queried): Promise<ReadonlySet<number>> => heldUnder(database, rebuildLock);

/** What a program that carries out a rebuild calls itself in the database. */
export const rebuildApplication = (rebuild: number): string => `throughline-rebuild-${rebuild}`;

/**
 * Ends a rebuild and removes what it has made, wherever it is under way.
 * @throws BuildRefusal `unknown-build` when there is no such rebuild, or its builds are whole already
 */
export const cancelRebuild = (pool: Pool, rebuild: number, { who, why }: Change): Promise<void> =>
  inTransaction(pool, async (client) => {
    const { rows } = await client.query(
      `update projection_rebuilds set phase = 'cancelled', phase_since = clock_timestamp(), ended_at = clock_timestamp()
        where rebuild = $1 and phase not in ('done', 'cancelled') returning rebuild`,
      [rebuild],
    );
    if (rows.length === 0) throw new BuildRefusal('unknown-build', `There is no rebuild ${rebuild} that could be cancelled.`);
    // Whoever carries it out loses its connections, and finds the rebuild cancelled.
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()', [
      rebuildApplication(rebuild),
    ]);
    await client.query('select pg_advisory_xact_lock($1, $2)', [rebuildLock, rebuild]);
    for (const build of (await buildsIn(client, rebuild)).filter(({ state }) => state === 'building')) {
      const { projection, version } = build;
      await client.query(journaling({ build: build.build, projection, version, action: 'cancel', who, why, details: { rebuild } }));
      await removeBuild(client, build);
    }
  });
