import { isoTime } from '@throughline/kernel';
import type { Pool } from 'pg';

/** A key of a feed that waits, because its endpoint refused one of its events. */
export interface ParkedFeedKey {
  readonly key: string;
  readonly partition: number;
  /** The event that was refused. */
  readonly sequence: number;
  readonly error: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  /** Events that wait, the refused one included. */
  readonly events: number;
}

/** How a feed that goes on stands against the log. */
export interface FeedStanding {
  readonly feed: string;
  /** Events of the log that it has not come past yet, in all partitions. */
  readonly lag: number;
  /** When it moved last: ISO 8601, UTC. */
  readonly movedAt: string;
  readonly partitions: readonly { readonly partition: number; readonly sequence: number; readonly head: number }[];
  /** Why nothing can be sent to its endpoint, and since when; null when it can, or nobody tried. */
  readonly trouble: { readonly error: string; readonly since: string; readonly dead: boolean } | null;
  /** The first hundred, oldest first. */
  readonly parked: readonly ParkedFeedKey[];
}

/** How each feed stands that goes on, by name. @param only this feed alone */
export const feedStandings = async (pool: Pool, only: string | null = null): Promise<readonly FeedStanding[]> => {
  const { rows } = await pool.query<FeedStanding>(
    `select f.feed, p.*,
            (select json_build_object('error', error, 'since', ${isoTime('since')}, 'dead', dead_at is not null)
               from feed_troubles t where t.feed = f.feed) as trouble,
            (select coalesce(json_agg(k), '[]')
               from (select key, partition, sequence, error, ${isoTime('since')} as since,
                            (select count(*) from feed_parked_events e where e.feed = k.feed and e.key = k.key) as events
                       from feed_parked_keys k where k.feed = f.feed order by k.since, key limit 100) k) as parked
       from feeds f
      cross join lateral (
        select coalesce(sum(greatest(h.sequence - p.sequence, 0)), 0)::float8 as lag, ${isoTime('max(p.moved_at)')} as "movedAt",
               coalesce(json_agg(json_build_object('partition', partition, 'sequence', p.sequence, 'head', h.sequence) order by partition), '[]') as partitions
          from feed_positions p join partition_heads h using (partition) where p.feed = f.feed) p
      where f.ended_at is null and ($1::text is null or f.feed = $1)
      order by f.feed`,
    [only],
  );
  return rows;
};
