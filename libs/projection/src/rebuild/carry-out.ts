import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { AnyEvent, Codec, ProjectionDefinition, ReadSubjects } from '@throughline/kernel';
import { buildsIn, buildsOf, type Build } from '../builds/builds';
import { compareBuilds } from '../builds/compare';
import { digestOf } from '../builds/digest';
import { switchReaders } from '../builds/switch';
import { inTransaction } from '../live/transaction';
import { createBareTables } from '../tables/build-tables';
import { schemaOf } from '../tables/names';
import { fillBuilds, type FillOptions } from './fill-builds';
import type { BuildToFill } from './filled-build';
import { finishBuilds } from './finish-builds';
import type { Heads } from './marks';
import { RebuildFailure } from './rebuild-failure';
import type { StageOptions } from './stage-from-topic';
import { enterPhase, rebuildLock, rebuildOf, type Rebuild } from './rebuilds';

/** How a topic is to be put down in the database. */
export type Staging<Event extends AnyEvent> = Pick<StageOptions<Event>, 'builds' | 'parallel' | 'pace' | 'signal'>;

export interface CarryOutOptions<Event extends AnyEvent> {
  /** Without `pipeline`. Its connections call themselves `rebuildApplication(rebuild)`, so that whoever cancels it can end them. */
  readonly pool: Pool;
  readonly rebuild: number;
  /** All that this program knows; those of the rebuild must be among them. */
  readonly definitions: readonly ProjectionDefinition<Event>[];
  readonly codec: Codec<Event>;
  /** How to read the log, or the table into which a topic was put down. */
  readonly readSubjects: (staged: string | null) => ReadSubjects;
  /** The log's heads. */
  readonly heads: Heads;
  /** Puts the topic down in the database first, for a rebuild from Kafka. @param pace awaited between pieces of it @returns the table */
  readonly stage: (how: Staging<Event>) => Promise<string>;
  /** Fills builds; by default here, in this thread. @param staged the table into which a topic was put down; null for the log */
  readonly fill?: (how: FillOptions<Event>, rebuild: Rebuild, staged: string | null) => Promise<void>;
  /** So many keys of a build may be parked before it fails, or one of a hundred of its keys if that is fewer; by default 100. */
  readonly parkedLimit?: number;
  /** Awaited between pieces of work; rests as the rebuild's `maxLoad` and the live views ask for. */
  readonly pace: (rebuild: Rebuild) => Promise<void>;
}

/** What became of a rebuild here. */
export type CarriedOut =
  | 'done'
  /** It cannot succeed: the rebuild says why. */
  | 'failed'
  /** Another program is at it. */
  | 'elsewhere'
  /** It is over, or of definitions that this program has not. */
  | 'not-ours';

/** So many events may a build lag behind the log, in all partitions together, to count as caught up. */
const smallLag = 500;
const lookEveryMs = 200;

/**
 * Carries out a rebuild, or goes on with it where another program was interrupted at whatever point: bare tables, filling, keys and indexes,
 * catching up by the live projectors, comparison with what readers read. Then its builds are ready, or serve where that was asked for or
 * nothing else does.
 *
 * @throws any error of the connection or the database: to be called again
 */
export const carryOut = async <Event extends AnyEvent>(options: CarryOutOptions<Event>): Promise<CarriedOut> => {
  const { pool, rebuild } = options;
  const holder = await pool.connect();
  // Without the lock somebody else may be at it, or it was cancelled.
  const lost = new AbortController();
  holder.on('error', (error) => lost.abort(error));
  try {
    if (!(await takesLock(holder, rebuild))) return 'elsewhere';
    const asked = await rebuildOf(pool, rebuild);
    const builds = asked?.endedAt === null ? await ours(options) : null;
    if (!asked || !builds) return 'not-ours';
    try {
      await goThrough({ ...options, signal: lost.signal }, asked, builds);
      return 'done';
    } catch (error) {
      lost.signal.throwIfAborted();
      if (!(error instanceof RebuildFailure)) throw error;
      // Whoever cancels it ends the connection and drops its builds: the one may be seen before the other.
      await holder.query('select');
      await enterPhase(pool, rebuild, 'failed', error.message);
      return 'failed';
    }
  } finally {
    holder.release(true);
  }
};

const takesLock = async (holder: PoolClient, rebuild: number): Promise<boolean> => {
  const { rows } = await holder.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [rebuildLock, rebuild]);
  return rows[0]?.taken === true;
};

type Builds<Event extends AnyEvent> = readonly [BuildToFill<Event>, ...BuildToFill<Event>[]];

/** @returns null when one of them is of a definition that is not known here */
const ours = async <Event extends AnyEvent>({ pool, rebuild, definitions }: CarryOutOptions<Event>): Promise<Builds<Event> | null> => {
  const known = new Map(definitions.map((definition) => [`${definition.name} ${definition.version} ${digestOf(definition)}`, definition]));
  const found = (await buildsIn(pool, rebuild)).map(({ build, projection, version, digest }) => {
    const definition = known.get(`${projection} ${version} ${digest}`);
    return definition ? { build, definition } : null;
  });
  const [first, ...others] = found.flatMap((one) => (one ? [one] : []));
  return first && others.length + 1 === found.length ? [first, ...others] : null;
};

type Held<Event extends AnyEvent> = CarryOutOptions<Event> & { readonly signal: AbortSignal };

const goThrough = async <Event extends AnyEvent>(options: Held<Event>, asked: Rebuild, builds: Builds<Event>): Promise<void> => {
  const { pool, rebuild, codec, heads, fill = fillBuilds, parkedLimit, signal } = options;
  const pace = (): Promise<void> => options.pace(asked);
  const phase = async (next: Parameters<typeof enterPhase>[2]): Promise<void> => {
    signal.throwIfAborted();
    await enterPhase(pool, rebuild, next);
  };
  await makeTables(pool, builds);
  const { parallel } = asked;
  let staged: string | null = null;
  if (asked.source === 'kafka' && !(await allFollow(pool, rebuild))) {
    // Whoever goes on with the filling finds the topic staged, and does not count the filling anew.
    if (asked.phase === 'waiting' || asked.phase === 'staging') await phase('staging');
    staged = await options.stage({ builds, parallel, pace, signal });
  }
  await phase('filling');
  if (!(await allFollow(pool, rebuild)))
    await fill({ pool, builds, codec, readSubjects: options.readSubjects(staged), heads, parallel, pace, signal }, asked, staged);
  await phase('indexing');
  await finishBuilds({
    pool,
    builds,
    parallel: asked.maxLoad < 100 ? 1 : parallel,
    ...(parkedLimit !== undefined && { parkedLimit }),
    pace,
    signal,
  });
  await phase('catching-up');
  await untilCaughtUp(options);
  await phase('comparing');
  for (const build of await buildsIn(pool, rebuild)) if (build.state === 'building') await becomeReady(pool, build);
  for (const { definition } of builds) await switchWhereAsked(pool, definition, asked);
  await phase('done');
};

const makeTables = async <Event extends AnyEvent>(pool: Pool, builds: Builds<Event>): Promise<void> => {
  for (const { definition, build } of builds) {
    await inTransaction(pool, async (client) => {
      const { rows } = await client.query('select from pg_namespace where nspname = $1', [schemaOf(definition, build)]);
      if (rows.length === 0) await createBareTables(client, definition, build);
    });
  }
};

const allFollow = async (pool: Pool, rebuild: number): Promise<boolean> => (await buildsIn(pool, rebuild)).every(({ follows }) => follows);

const untilCaughtUp = async <Event extends AnyEvent>({ pool, rebuild, heads, signal }: Held<Event>): Promise<void> => {
  for (;;) {
    const reached = await leastReached(pool, rebuild);
    const lag = (await heads()).reduce((sum, { partition, sequence }) => sum + Math.max(0, sequence - (reached.get(partition) ?? 0)), 0);
    if (lag <= smallLag) return;
    await sleep(lookEveryMs, undefined, { signal });
  }
};

const leastReached = async (pool: Pool, rebuild: number): Promise<ReadonlyMap<number, number>> => {
  const { rows } = await pool.query<{ partition: number; sequence: number }>(
    `select c.partition, min(c.sequence)::float8 as sequence from checkpoints c join projection_builds b using (build)
      where b.rebuild = $1 group by c.partition`,
    [rebuild],
  );
  return new Map(rows.map(({ partition, sequence }) => [partition, sequence]));
};

/** Compares it with what readers read, where there is such and both are kept current. */
const becomeReady = async (pool: Pool, build: Build): Promise<void> => {
  const serving = (await buildsOf(pool, { name: build.projection, version: build.version })).find(({ state }) => state === 'serving');
  const comparison = serving ? await compareBuilds(pool, serving, build) : null;
  await pool.query(
    `update projection_builds set state = 'ready', since = clock_timestamp(), comparison = $2 where build = $1 and state = 'building'`,
    [build.build, comparison === null ? null : JSON.stringify(comparison)],
  );
};

const switchWhereAsked = async (
  pool: Pool,
  { name, version }: { readonly name: string; readonly version: number },
  { thenSwitch, who, why }: Rebuild,
): Promise<void> => {
  const builds = await buildsOf(pool, { name, version });
  const isAsked = thenSwitch || builds.every(({ state }) => state !== 'serving');
  if (isAsked && builds.some(({ state }) => state === 'ready')) await switchReaders(pool, { name, version }, 'switch', { who, why });
};
