import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { journaling } from '../bookkeeping/journal';
import { inTransaction } from '../live/transaction';
import { buildsOf, type Build, type BuildState, type ProjectionId } from './builds';
import { whileLevel } from './level';
import { BuildRefusal } from './refusal';
import { serveTables } from './readers';

/** Who changes something about builds, and why: for the journal. */
export interface Change {
  readonly who: string;
  readonly why: string;
}

/** Where readers are sent. */
export type Direction =
  /** To the build that is ready. */
  | 'switch'
  /** Back to the one that they read before. */
  | 'rollback';

export interface SwitchOptions extends Change {
  /** Send them there even if it has not come as far as what they read now: they see an older state until it has. */
  readonly evenIfBehind?: boolean;
  /** How long to try for a moment in which nobody is held up, in milliseconds. Default 10,000. */
  readonly patienceMs?: number;
}

/** So long it waits for readers of one table, and so long readers may wait for it in all, in milliseconds: then it lets go and tries again. */
const waitAtMostMs = 40;
const holdUpAtMostMs = 200;
const defaultPatienceMs = 10_000;
const pauseMs = 50;

/**
 * Sends the readers of a view to another build, in one transaction: whoever reads afterwards reads the other, whole. Whoever waited for a
 * position goes on to see it, because the other has come at least as far in every partition. What was read before is kept current.
 *
 * @returns the build that serves now
 * @throws BuildRefusal when there is no build to go to, or it stays behind; nothing has changed then
 */
export const switchReaders = async (pool: Pool, view: ProjectionId, direction: Direction, options: SwitchOptions): Promise<Build> => {
  const target = targetOf(view, await buildsOf(pool, view), direction);
  const tried = (): Promise<Build> => untilDone(pool, view, direction, options);
  return options.evenIfBehind === true ? tried() : whileLevel(pool, [target.build], tried);
};

const untilDone = async (pool: Pool, view: ProjectionId, direction: Direction, options: SwitchOptions): Promise<Build> => {
  const deadline = performance.now() + (options.patienceMs ?? defaultPatienceMs);
  for (;;) {
    try {
      return await inTransaction(pool, (client) => attempt(client, view, direction, options), `begin; set local lock_timeout = '1s'`);
    } catch (error) {
      const isWorthTrying = error instanceof BuildRefusal ? error.code === 'build-behind' : isInTheWay(error);
      if (!isWorthTrying) throw error;
      if (performance.now() >= deadline) {
        throw error instanceof BuildRefusal
          ? error
          : new BuildRefusal('readers-busy', `Somebody reads ${view.name} all the time: try again.`);
      }
      await sleep(pauseMs);
    }
  }
};

/** Lock not available, deadlock, statement timeout. */
const isInTheWay = (error: unknown): boolean => error instanceof DatabaseError && ['55P03', '40P01', '57014'].includes(error.code ?? '');

const attempt = async (client: PoolClient, view: ProjectionId, direction: Direction, options: SwitchOptions): Promise<Build> => {
  await client.query('select from projection_builds where projection = $1 and version = $2 for update', [view.name, view.version]);
  const builds = await buildsOf(client, view);
  const serving = builds.find(({ state }) => state === 'serving') ?? null;
  const target = targetOf(view, builds, direction);
  if (serving && options.evenIfBehind !== true) await expectReached(client, serving, target);
  await client.query(`set local lock_timeout = ${waitAtMostMs}; set local statement_timeout = ${holdUpAtMostMs}`);
  await serveTables(client, target);
  await client.query('set local statement_timeout to default');
  // The one that serves goes first: there is never more than one.
  if (serving) await moveTo(client, serving, direction === 'switch' ? 'kept' : 'ready');
  await moveTo(client, target, 'serving');
  const { projection, version } = target;
  await client.query(
    journaling({
      ...{ build: target.build, projection, version, action: direction, who: options.who, why: options.why },
      details: { from: serving?.build ?? null, evenIfBehind: options.evenIfBehind ?? false },
    }),
  );
  return { ...target, state: 'serving' };
};

const targetOf = ({ name, version }: ProjectionId, builds: readonly Build[], direction: Direction): Build => {
  if (direction === 'switch') {
    const ready = builds.find(({ state }) => state === 'ready');
    if (ready) return ready;
    const building = builds.some(({ state }) => state === 'building');
    throw new BuildRefusal(
      'nothing-ready',
      building
        ? `The new build of ${name} v${version} is not whole yet.`
        : `${name} v${version} has no build that is ready: rebuild it first.`,
    );
  }
  const coming = builds.find(({ state }) => state === 'building' || state === 'ready');
  if (coming)
    throw new BuildRefusal('rebuild-open', `Build ${coming.build} of ${name} v${version} is ${coming.state}: cancel or drop it first.`);
  const kept = builds.filter(({ state }) => state === 'kept').sort((one, other) => other.since.localeCompare(one.since));
  const [latest] = kept;
  if (latest) return latest;
  throw new BuildRefusal('nothing-kept', `${name} v${version} has no earlier build to go back to.`);
};

/** Holds both where they are until the transaction ends. */
const expectReached = async (client: PoolClient, serving: Build, target: Build): Promise<void> => {
  const { rows } = await client.query<{ build: number; partition: number; sequence: number }>(
    `select build, partition, sequence::float8 as sequence from checkpoints where build = any($1) order by partition, build for update`,
    [[serving.build, target.build]],
  );
  const reached = new Map(rows.filter(({ build }) => build === target.build).map(({ partition, sequence }) => [partition, sequence]));
  const behind = rows.filter(({ build, partition, sequence }) => build === serving.build && (reached.get(partition) ?? 0) < sequence);
  if (behind.length === 0) return;
  const events = behind.reduce((sum, { partition, sequence }) => sum + sequence - (reached.get(partition) ?? 0), 0);
  throw new BuildRefusal(
    'build-behind',
    `Build ${target.build} of ${target.projection} v${target.version} lacks ${events} events, in partitions ${behind.map(({ partition }) => partition).join(', ')}, ` +
      'that its readers see now. Is a program with its definition running?',
  );
};

const moveTo = async (client: PoolClient, { build }: Build, state: BuildState): Promise<void> => {
  await client.query('update projection_builds set state = $2, since = clock_timestamp() where build = $1', [build, state]);
};
