import type { PoolClient } from 'pg';

/** How far somebody who follows the log was in a partition. */
export interface ReaderPosition {
  /** Name and version of the view; null for the relay. */
  readonly view: string | null;
  readonly partition: number;
  readonly reached: number;
  /** The log's head at that moment. */
  readonly head: number;
  /** How long the oldest event that it lacks has been in the log, in milliseconds; 0 when it lacks none. */
  readonly waitsMs: number;
  /** How many events wait in the queues of parked keys; 0 for the relay. */
  readonly parked: number;
  /** How many of these are not in the log at that place, or lie behind what was reached; 0 for the relay. */
  readonly astray: number;
}

type Reached = Pick<ReaderPosition, 'view' | 'partition' | 'reached' | 'parked' | 'astray'>;

/**
 * The relay, and what serves the queries of each view in its highest version.
 *
 * @param published the relay's marks by partition; null without a topic
 */
export const readersOf = async (client: PoolClient, published: ReadonlyMap<number, number> | null): Promise<readonly ReaderPosition[]> => {
  const relay = [...(published ?? [])].map(([partition, reached]): Reached => ({ view: null, partition, reached, parked: 0, astray: 0 }));
  return measured(client, [...relay, ...(await servingViews(client))]);
};

const servingViews = async (client: PoolClient): Promise<readonly Reached[]> => {
  const { rows: tables } = await client.query<{ there: boolean }>(`select to_regclass('projection_builds') is not null as there`);
  if (!tables[0]?.there) return [];
  const { rows } = await client.query<Reached>(
    `select b.projection || ' v' || b.version as view, h.partition::int as partition, coalesce(c.sequence, 0)::float8 as reached,
            q.parked::float8 as parked, q.astray::float8 as astray
       from (select distinct on (projection) build, projection, version from projection_builds where state = 'serving'
              order by projection, version desc) b
      cross join partition_heads h
       left join checkpoints c on c.build = b.build and c.partition = h.partition
      cross join lateral (
        select count(*) as parked,
               count(*) filter (where p.sequence > coalesce(c.sequence, 0) or e.event_id::text is distinct from p.event_id) as astray
          from parked_events p left join events e on e.partition = p.partition and e.sequence = p.sequence
         where p.build = b.build and p.partition = h.partition) q`,
  );
  return rows;
};

const measured = async (client: PoolClient, readers: readonly Reached[]): Promise<readonly ReaderPosition[]> => {
  const { rows } = await client.query<ReaderPosition>(
    `select r.view, h.partition::int as partition, r.reached::float8 as reached, h.sequence::float8 as head,
            coalesce(greatest(extract(epoch from clock_timestamp() - e.recorded_at) * 1000, 0), 0)::float8 as "waitsMs",
            r.parked::float8 as parked, r.astray::float8 as astray
       from json_to_recordset($1) as r (view text, partition int, reached bigint, parked bigint, astray bigint)
       join partition_heads h on h.partition = r.partition
       left join events e on e.partition = r.partition and e.sequence = r.reached + 1
      order by r.view nulls first, h.partition`,
    [JSON.stringify(readers)],
  );
  return rows;
};
