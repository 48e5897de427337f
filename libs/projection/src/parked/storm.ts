import type { Pool, PoolClient } from 'pg';
import { Fault, type AnyEvent } from '@throughline/kernel';
import { journaling } from '../bookkeeping/journal';
import type { Parking } from '../bookkeeping/parked';
import type { Build } from '../builds/builds';
import type { PreparedProjection } from '../live/portion';
import { inOrder, transactStepwise } from '../live/transaction';
import { identifier } from '../tables/columns';

/** So many keys of a build may always be parked: one of a hundred of a few would be none. */
const leastAllowed = 10;

/**
 * How many keys of a build may be parked where no person has said otherwise: one of a hundred.
 *
 * @param limit never more than that
 * @param keys how many it has
 */
export const parkedBound = (limit: number, keys: number): number => Math.max(leastAllowed, Math.min(limit, Math.floor(keys / 100)));

/** More keys of a build would be parked than may be. Its cause is rarely in the events: a person must look first. */
export class ParkedStorm extends Fault {
  constructor(
    readonly build: number,
    /** What a person had allowed when it was noticed. */
    readonly allowed: number | null,
    message: string,
  ) {
    super('parked-storm', message);
  }
}

/**
 * To be called in the transaction that parks, before it does. Counts over all partitions and processes: whoever parks keys of a build
 * waits here for the others.
 *
 * @param limit how many keys may be parked where no person has said otherwise, if the build has a hundred times as many
 * @throws ParkedStorm
 */
export const expectNoStorm = async <Event extends AnyEvent>(
  client: PoolClient,
  projection: PreparedProjection<Event>,
  parkings: readonly Parking[],
  limit: number,
): Promise<void> => {
  const coming = parkings.filter(({ guilt }) => guilt).length;
  if (coming === 0) return;
  const { build, definition } = projection;
  const { rows } = await client.query<{ allowed: number | null }>(
    'select parked_allowed as allowed from projection_builds where build = $1 for update',
    [build],
  );
  const allowed = rows[0]?.allowed ?? null;
  const after = (await parkedIn(client, build)) + coming;
  if (after <= (allowed ?? leastAllowed)) return;
  const bound = allowed ?? parkedBound(limit, await keysOf(client, projection, limit * 100));
  if (after <= bound) return;
  throw new ParkedStorm(
    build,
    allowed,
    `${after} keys would be parked, and ${bound} may be. Find out why; then "throughline parked allow ${definition.name} --keys N --reason TEXT"`,
  );
};

const parkedIn = async (client: PoolClient, build: number): Promise<number> => {
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from parked_keys where build = $1', [build]);
  return rows[0]?.count ?? 0;
};

/** How many keys have rows, in one table that tells it soonest; not counted beyond `most`. */
const keysOf = async <Event extends AnyEvent>(
  client: PoolClient,
  { facts, tables }: PreparedProjection<Event>,
  most: number,
): Promise<number> => {
  const told = facts ?? tables.find(({ readBack }) => readBack) ?? tables[0];
  if (!told) return 0;
  const key = identifier(told.table.keyColumn);
  // From key to key along the index, however many rows each has.
  const { rows } = await client.query<{ count: number }>(
    `with recursive keys as (
       (select ${key} as key from ${told.name} order by ${key} limit 1)
       union all
       select (select ${key} from ${told.name} where ${key} > keys.key order by ${key} limit 1) from keys where keys.key is not null)
     select count(*)::int as count from (select from keys where key is not null limit $1) as some_keys`,
    [most],
  );
  return rows[0]?.count ?? 0;
};

/** What a build is of. */
type OfView = Pick<Build, 'projection' | 'version'>;

/**
 * Lets nobody go on with the build until a person allows it.
 * @throws Error when a person has allowed more meanwhile: it is to be tried again
 */
export const stopBuild = async (pool: Pool, { build, allowed, message }: ParkedStorm): Promise<void> => {
  const stopped = await transactStepwise(pool, async (client) => {
    const { rows } = await client.query<OfView & Pick<Build, 'stopped'>>(
      `select projection, version, stopped from projection_builds where build = $1 and parked_allowed is not distinct from $2 for update`,
      [build, allowed],
    );
    const [found] = rows;
    if (!found || found.stopped !== null) return found !== undefined;
    const { projection, version } = found;
    await inOrder(client, [
      { text: 'update projection_builds set stopped = $2 where build = $1', values: [build, message] },
      journaling({ projection, version, build, action: 'projection-stopped', who: 'projector', why: message, details: {} }),
    ]);
    return true;
  });
  if (!stopped) throw new Error('The build was dropped, or more keys were allowed meanwhile');
};

/** Whether the build may go on. */
export const isAllowed = async (pool: Pool, build: number): Promise<boolean> => {
  const { rows } = await pool.query('select from projection_builds where build = $1 and stopped is null', [build]);
  return rows.length > 0;
};

/** What a person decided about a build's parked keys. */
export interface Allowance {
  readonly build: number;
  /** So many keys of it may be parked at once. */
  readonly keys: number;
  readonly who: string;
  readonly why: string;
}

/**
 * Lets a build go on with at most so many keys parked.
 * @returns false when there is no such build
 */
export const allowParked = (pool: Pool, { build, keys, who, why }: Allowance): Promise<boolean> =>
  transactStepwise(pool, async (client) => {
    const { rows } = await client.query<OfView>(
      'update projection_builds set parked_allowed = $2, stopped = null where build = $1 returning projection, version',
      [build, keys],
    );
    const [view] = rows;
    if (!view) return false;
    await client.query(journaling({ ...view, build, action: 'parked-allowed', who, why, details: { keys } }));
    return true;
  });
