import type { Pool, PoolClient } from 'pg';
import type { Feed } from '../registry/feed';
import { inTransaction } from '../transaction';

type Queried = Pick<Pool | PoolClient, 'query'>;

/** A feed that is sent, with what is needed to send it. */
export interface WebhookFeed extends Pick<Feed, 'feed' | 'client' | 'purpose' | 'types' | 'sites' | 'startAfter'> {
  readonly endpoint: string;
  /** Every secret that the receiver may have, the newest first. */
  readonly secrets: readonly string[];
  /** Whether nothing is sent until an operator says so. */
  readonly dead: boolean;
  /** Whether its last answer was no. */
  readonly inTrouble: boolean;
}

/** A partition of a feed, held under a lease. */
export interface Place {
  readonly feed: string;
  readonly partition: number;
  readonly member: string;
  readonly generation: number;
}

/** The crew of couriers in the tables of leases. */
export const crew = 'webhooks';

/** Feeds that go on and are sent. */
export const webhookFeeds = async (pool: Pool): Promise<readonly WebhookFeed[]> => {
  const { rows } = await pool.query<WebhookFeed>(
    `select feed, client, purpose, coalesce(to_json(types), '"*"'::json) as types, coalesce(to_json(sites), '"*"'::json) as sites,
            to_json(start_after) as "startAfter", endpoint,
            (select coalesce(json_agg(secret order by made_at desc), '[]') from feed_secrets s
              where s.feed = f.feed and (expires_at is null or expires_at > now())) as secrets,
            t.dead_at is not null as dead, t.feed is not null as "inTrouble"
       from feeds f left join feed_troubles t using (feed)
      where delivery = 'webhook' and ended_at is null order by feed`,
  );
  return rows;
};

/** How far a feed is in a partition. */
export const positionAt = async (pool: Pool, { feed, partition }: Place): Promise<number> => {
  const { rows } = await pool.query<{ sequence: number }>(
    'select sequence::float8 as sequence from feed_positions where feed = $1 and partition = $2',
    [feed, partition],
  );
  return rows[0]?.sequence ?? 0;
};

/** The keys of a partition that wait. */
export const parkedAt = async (pool: Pool, { feed, partition }: Place): Promise<ReadonlySet<string>> => {
  const { rows } = await pool.query<{ key: string }>('select key from feed_parked_keys where feed = $1 and partition = $2', [
    feed,
    partition,
  ]);
  return new Set(rows.map(({ key }) => key));
};

/** Somebody else has the partition, or the feed has ended: what was to be written down is not. */
export class PlaceLost extends Error {
  override readonly name = 'PlaceLost';

  constructor({ feed, partition }: Place) {
    super(`${feed} in partition ${partition}`);
  }
}

/** Moves a feed's position, if it is where it was thought to be and still ours. @throws PlaceLost */
export const movePosition = async (database: Queried, place: Place, from: number, to: number): Promise<void> => {
  const { feed, partition, member, generation } = place;
  const { rowCount } = await database.query({
    name: 'throughline-feed-position',
    text: `with held as (select from courier_partitions where crew = '${crew}' and partition = $2 and holder = $3 and generation = $4 for share),
                open as (select from feeds where feed = $1 and ended_at is null for share)
           update feed_positions set sequence = $6, moved_at = now()
            where feed = $1 and partition = $2 and sequence = $5 and exists (select from held) and exists (select from open)`,
    values: [feed, partition, member, generation, from, to],
  });
  if (rowCount !== 1) throw new PlaceLost(place);
};

/** An event that waits with its key. */
export interface Parking {
  readonly key: string;
  readonly sequence: number;
  /** Why the key is parked; absent for an event behind the one that it is parked for. */
  readonly error?: string;
}

/** Puts an event in the queue of its key, and moves the position past it. @throws PlaceLost */
export const park = (pool: Pool, place: Place, from: number, { key, sequence, error }: Parking): Promise<void> =>
  inTransaction(pool, async (client) => {
    await movePosition(client, place, from, sequence);
    if (error !== undefined) {
      await client.query('insert into feed_parked_keys (feed, key, partition, sequence, error) values ($1, $2, $3, $4, $5)', [
        ...[place.feed, key, place.partition, sequence, error],
      ]);
    }
    await client.query('insert into feed_parked_events (feed, key, partition, sequence) values ($1, $2, $3, $4)', [
      ...[place.feed, key, place.partition, sequence],
    ]);
  });

/** Parked keys of a partition that an operator wants to be sent again, oldest first. */
export const askedAgain = async (pool: Pool, { feed, partition }: Place): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ key: string }>(
    'select key from feed_parked_keys where feed = $1 and partition = $2 and redrive_asked_at is not null order by since, key',
    [feed, partition],
  );
  return rows.map(({ key }) => key);
};

/** The sequences of the first events that wait with a key, in order. */
export const waitingWith = async (pool: Pool, { feed }: Place, key: string, limit: number): Promise<readonly number[]> => {
  const { rows } = await pool.query<{ sequence: number }>(
    'select sequence::float8 as sequence from feed_parked_events where feed = $1 and key = $2 order by sequence limit $3',
    [feed, key, limit],
  );
  return rows.map(({ sequence }) => sequence);
};

/** An event of a parked key was taken: it waits no more, and its key neither when it was the last one. */
export const tookParked = (pool: Pool, { feed }: Place, key: string, sequence: number): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query('delete from feed_parked_events where feed = $1 and key = $2 and sequence = $3', [feed, key, sequence]);
    await client.query(
      'delete from feed_parked_keys k where feed = $1 and key = $2 and not exists (select from feed_parked_events e where e.feed = k.feed and e.key = k.key)',
      [feed, key],
    );
  });

/** A parked key was sent again in vain: it waits where it is until an operator asks again. */
export const stillParked = async (pool: Pool, { feed }: Place, { key, sequence, error }: Required<Parking>): Promise<void> => {
  await pool.query('update feed_parked_keys set redrive_asked_at = null, sequence = $3, error = $4 where feed = $1 and key = $2', [
    ...[feed, key, sequence, error],
  ]);
};

/**
 * The endpoint takes nothing. @param deadAfterMs since when it must have been so for nothing more to be sent until an operator says so
 * @returns whether that is so now
 */
export const noteTrouble = async (pool: Pool, feed: string, error: string, deadAfterMs: number): Promise<boolean> => {
  const { rows } = await pool.query<{ dead: boolean }>(
    `insert into feed_troubles as t (feed, error) values ($1, $2)
         on conflict (feed) do update set error = excluded.error,
            dead_at = coalesce(t.dead_at, case when t.since < now() - make_interval(secs => $3::float8 / 1000) then now() end)
     returning dead_at is not null as dead`,
    [feed, error, deadAfterMs],
  );
  return rows[0]?.dead ?? false;
};

/** The endpoint takes events again. */
export const forgetTrouble = async (pool: Pool, feed: string): Promise<void> => {
  await pool.query('delete from feed_troubles where feed = $1 and dead_at is null', [feed]);
};
