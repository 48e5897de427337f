import { randomBytes } from 'node:crypto';
import { isoTime, type JsonObject } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '../transaction';
import { newSecret } from '../webhooks/signature';
import { FeedRefusal, type Feed, type FeedChange, type FeedOrder } from './feed';

type Queried = Pick<Pool | PoolClient, 'query'>;

const asFeed = `
  feed, client, purpose, coalesce(to_json(types), '"*"'::json) as types, coalesce(to_json(sites), '"*"'::json) as sites,
  to_json(start_after) as "startAfter", delivery, endpoint, cursor_key as "cursorKey", ${isoTime('created_at')} as "createdAt",
  ${isoTime('ended_at')} as "endedAt"`;

/** What registering or a new secret gives back once, and nobody is shown again. */
export interface WithSecret {
  /** As Standard Webhooks has it: `whsec_` and base64. null for a feed that is asked. */
  readonly secret: string | null;
}

/**
 * Registers a feed for good.
 * @throws FeedRefusal `feed-exists` when the name is taken
 */
export const createFeed = (pool: Pool, order: FeedOrder, change: FeedChange): Promise<WithSecret> =>
  inTransaction(pool, async (client) => {
    const { feed, purpose, types, sites, startAfter, endpoint } = order;
    const { rowCount } = await client.query(
      `insert into feeds (feed, client, purpose, types, sites, start_after, delivery, endpoint, cursor_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (feed) do nothing`,
      [
        feed,
        order.client,
        purpose,
        types === '*' ? null : types,
        sites === '*' ? null : sites,
        startAfter,
        endpoint === null ? 'pull' : 'webhook',
        endpoint,
        randomBytes(32),
      ],
    );
    if (rowCount === 0) throw new FeedRefusal('feed-exists', `There is or was a feed ${feed}: names are given once. Take another one.`);
    await client.query(
      `insert into feed_positions (feed, partition, sequence) select $1, ordinality - 1, sequence from unnest($2::bigint[]) with ordinality as s (sequence)`,
      [feed, startAfter],
    );
    const secret = endpoint === null ? null : await addSecret(client, feed);
    await note(client, feed, 'create', change, { client: order.client, purpose, types, sites, endpoint });
    return { secret };
  });

/** Ends a feed: nothing leaves by it any more. @throws FeedRefusal `unknown-feed` */
export const endFeed = (pool: Pool, feed: string, change: FeedChange): Promise<void> =>
  inTransaction(pool, async (client) => {
    const { rowCount } = await client.query('update feeds set ended_at = now() where feed = $1 and ended_at is null', [feed]);
    if (rowCount === 0) throw unknownFeed(feed);
    await client.query('delete from feed_secrets where feed = $1', [feed]);
    await client.query('delete from feed_troubles where feed = $1', [feed]);
    await client.query('delete from feed_parked_events where feed = $1', [feed]);
    await client.query('delete from feed_parked_keys where feed = $1', [feed]);
    await note(client, feed, 'end', change, {});
  });

/**
 * Makes a new secret. Until the earlier ones run out webhooks are signed with all of them.
 * @param overlapHours how long the earlier ones are still signed with
 * @throws FeedRefusal `unknown-feed`, or `other-delivery` for a feed that is asked
 */
export const rotateSecret = (pool: Pool, feed: string, overlapHours: number, change: FeedChange): Promise<string> =>
  inTransaction(pool, async (client) => {
    const { delivery } = await findFeed(client, feed);
    if (delivery === 'pull') throw new FeedRefusal('other-delivery', `${feed} is asked by its subscriber: nothing is signed.`);
    await client.query('delete from feed_secrets where feed = $1 and expires_at < now()', [feed]);
    await client.query(
      `update feed_secrets set expires_at = least(coalesce(expires_at, 'infinity'), now() + make_interval(secs => $2::float8 * 3600)) where feed = $1`,
      [feed, overlapHours],
    );
    const secret = await addSecret(client, feed);
    await note(client, feed, 'rotate-secret', change, { overlapHours });
    return secret;
  });

/**
 * Has what waits sent again: parked keys in order, and a dead endpoint from where it stands. The courier that holds the partition does it.
 * @param key only this one; all that is parked, and the endpoint, unless given
 * @returns how many parked keys are sent again, and whether the endpoint was dead
 * @throws FeedRefusal `unknown-feed`
 */
export const redriveFeed = (
  pool: Pool,
  feed: string,
  key: string | null,
  change: FeedChange,
): Promise<{ readonly keys: number; readonly revived: boolean }> =>
  inTransaction(pool, async (client) => {
    await findFeed(client, feed);
    const { rowCount: keys } = await client.query(
      'update feed_parked_keys set redrive_asked_at = now() where feed = $1 and ($2::text is null or key = $2)',
      [feed, key],
    );
    const { rowCount: revived } =
      key === null ? await client.query('delete from feed_troubles where feed = $1 and dead_at is not null', [feed]) : none;
    await note(client, feed, 'redrive', change, { keys: keys ?? 0, revived: revived === 1 });
    return { keys: keys ?? 0, revived: revived === 1 };
  });

const none = { rowCount: 0 };

/** The event without which a parked key goes on. */
export interface DiscardedEvent {
  readonly partition: number;
  readonly sequence: number;
  /** Events behind it, which are sent now. */
  readonly behind: number;
}

/**
 * Has a parked key go on without the event that was refused: the subscriber is never told of it by this feed. What waits behind it is sent in order.
 * @throws FeedRefusal `unknown-feed`, or `key-not-parked`
 */
export const discardParked = (pool: Pool, feed: string, key: string, change: FeedChange): Promise<DiscardedEvent> =>
  inTransaction(pool, async (client) => {
    await findFeed(client, feed);
    const {
      rows: [discarded],
    } = await client.query<Omit<DiscardedEvent, 'behind'>>(
      `with parked as (select feed, key, sequence from feed_parked_keys where feed = $1 and key = $2 for update)
       delete from feed_parked_events e using parked p where e.feed = p.feed and e.key = p.key and e.sequence = p.sequence
       returning e.partition, e.sequence::float8 as sequence`,
      [feed, key],
    );
    if (!discarded)
      throw new FeedRefusal('key-not-parked', `Nothing of ${feed} waits with ${key}. "throughline feeds show ${feed}" lists what does.`);
    const { rowCount } = await client.query('select from feed_parked_events where feed = $1 and key = $2', [feed, key]);
    const behind = rowCount ?? 0;
    await client.query(
      behind === 0
        ? 'delete from feed_parked_keys where feed = $1 and key = $2'
        : 'update feed_parked_keys set redrive_asked_at = now() where feed = $1 and key = $2',
      [feed, key],
    );
    await note(client, feed, 'discard', change, { key, ...discarded });
    return { ...discarded, behind };
  });

/** A feed that goes on. @throws FeedRefusal `unknown-feed` */
export const findFeed = async (database: Queried, name: string): Promise<Feed> => {
  const { rows } = await database.query<Feed>(`select ${asFeed} from feeds where feed = $1 and ended_at is null`, [name]);
  const [feed] = rows;
  if (!feed) throw unknownFeed(name);
  return feed;
};

/** Every feed, also those that have ended, by name. */
export const listFeeds = async (database: Queried): Promise<readonly Feed[]> => {
  const { rows } = await database.query<Feed>(`select ${asFeed} from feeds order by feed`);
  return rows;
};

/** What was done to a feed, and by whom. */
export interface FeedEntry extends FeedChange {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly action: string;
  readonly details: JsonObject;
}

/** The journal of a feed, newest first. */
export const feedJournal = async (database: Queried, feed: string): Promise<readonly FeedEntry[]> => {
  const { rows } = await database.query<FeedEntry>(
    `select ${isoTime('at')} as at, action, who, why, details from feed_journal where feed = $1 order by id desc limit 200`,
    [feed],
  );
  return rows;
};

/** Writes down what was done, in the transaction that does it. */
export const note = async (client: Queried, feed: string, action: string, { who, why }: FeedChange, details: JsonObject): Promise<void> => {
  await client.query('insert into feed_journal (feed, action, who, why, details) values ($1, $2, $3, $4, $5)', [
    feed,
    action,
    who,
    why,
    JSON.stringify(details),
  ]);
};

const addSecret = async (client: Queried, feed: string): Promise<string> => {
  const secret = newSecret();
  await client.query('insert into feed_secrets (feed, secret) values ($1, $2)', [feed, secret]);
  return secret;
};

const unknownFeed = (feed: string): FeedRefusal =>
  new FeedRefusal('unknown-feed', `There is no feed ${feed}, or it has ended. An operator registers one: POST /v1/feeds.`);
