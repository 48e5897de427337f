import type { ProjectionDefinition } from '@throughline/kernel';
import { parkedKeys, type ParkedKey } from '@throughline/projection';
import type { Pool, PoolClient } from 'pg';
import { viewOf } from '../view-of';
import { examineBuilds, nothingBuilt, type ViewsExamination } from './examine-builds';

/** A view's place in a partition. */
export interface ViewPlace {
  readonly view: string;
  readonly checkpoint: number;
}

/** One partition of the log: three numbers that must be one, and the places of the views, which must be the same. */
export interface PartitionHealth {
  readonly partition: number;
  /** `count(events)`. */
  readonly events: number;
  /** The greatest sequence among the events. */
  readonly last: number;
  /** What the partition's head row says. */
  readonly head: number;
  /** How far topic and views must be: the head at the first look. A log that is written to moves on while one waits for them. */
  readonly due: number;
  readonly views: readonly ViewPlace[];
  /** The log is whole here: events, last and head are equal. */
  readonly whole: boolean;
  /** Every view has reached what is due. */
  readonly caughtUp: boolean;
}

/** What was found in the database, all of it at one moment. */
export interface Examination extends Pick<ViewsExamination, 'builds' | 'unbuilt' | 'changed'> {
  readonly postgres: string;
  readonly log: { readonly partitions: number; readonly clusterId: string; readonly createdAt: string } | null;
  /** Why the log takes no events; null when it takes them. */
  readonly closed: string | null;
  readonly partitions: readonly PartitionHealth[];
  readonly parked: readonly ParkedKey[];
  /** What no seal covers: how many events, and how long the oldest of them has been in the log, in seconds. null where there is nothing to seal with. */
  readonly unsealed: { readonly events: number; readonly seconds: number } | null;
}

/**
 * Looks at log and views in one snapshot, so that what is being written meanwhile does not look like a gap.
 * @param due the head of each partition at the first look; that of this one for partitions that were not there
 */
export const examine = async (
  pool: Pool,
  definitions: readonly ProjectionDefinition<never>[],
  due: ReadonlyMap<number, number>,
): Promise<Examination> => {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    const postgres = await oneText(client, 'show server_version');
    const log = (await exists(client, 'genesis')) ? await genesis(client) : null;
    const closed = (await exists(client, 'log_closure')) ? await oneText(client, 'select reason from log_closure') : '';
    const partitions = log ? await counts(client) : [];
    const prepared = await exists(client, 'projection_builds');
    const heads = new Map(partitions.map(({ partition, head }) => [partition, head]));
    const unsealed = log && (await exists(client, 'seals')) ? await unsealedEvents(client, log.clusterId) : null;
    const { reached, ...views } = prepared ? await examineBuilds(client, definitions, heads) : nothingBuilt(definitions);
    await client.query('commit');
    return {
      postgres,
      log,
      closed: closed === '' ? null : closed,
      partitions: partitions.map((counted) =>
        healthOf(counted, due.get(counted.partition) ?? counted.head, definitions.map(viewOf), reached),
      ),
      ...views,
      parked: prepared ? await parkedKeys(pool) : [],
      unsealed,
    };
  } finally {
    client.release();
  }
};

type Counted = Pick<PartitionHealth, 'partition' | 'events' | 'last' | 'head'>;

const healthOf = (counted: Counted, due: number, views: readonly string[], reached: ViewsExamination['reached']): PartitionHealth => {
  const places = views.map((view) => ({ view, checkpoint: reached(view, counted.partition) }));
  return {
    ...counted,
    due,
    views: places,
    whole: counted.events === counted.head && counted.last === counted.head,
    caughtUp: places.every(({ checkpoint }) => checkpoint >= due),
  };
};

const exists = async (client: PoolClient, table: string): Promise<boolean> => {
  const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [table]);
  return rows[0]?.found ?? false;
};

const oneText = async (client: PoolClient, statement: string): Promise<string> => {
  const { rows } = await client.query<[string]>({ text: statement, rowMode: 'array' });
  return rows[0]?.[0] ?? '';
};

const genesis = async (client: PoolClient): Promise<Examination['log']> => {
  const { rows } = await client.query<{ partitions: number; clusterId: string; createdAt: string }>(
    `select partitions::int, cluster_id::text as "clusterId",
            to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt" from genesis`,
  );
  return rows[0] ?? null;
};

const unsealedEvents = async (client: PoolClient, clusterId: string): Promise<Examination['unsealed']> => {
  const { rows } = await client.query<{ events: number; seconds: number }>(
    `select coalesce(sum(greatest(h.sequence - coalesce(s.size, 0), 0)), 0)::float8 as events,
            coalesce(max(extract(epoch from now() - e.recorded_at)), 0)::float8 as seconds
       from partition_heads h
       left join seal_trees t on t.partition = h.partition and t.cluster_id = $1
       left join lateral (select max(size) as size from seals where tree = t.tree) s on true
       left join events e on e.partition = h.partition and e.sequence = coalesce(s.size, 0) + 1`,
    [clusterId],
  );
  return rows[0] ?? null;
};

/** Every partition that has a head or events; the numbers are below 2^53. */
const counts = async (client: PoolClient): Promise<readonly Counted[]> => {
  const { rows } = await client.query<Counted>(
    `select partition::int, coalesce(e.events, 0)::float8 as events, coalesce(e.last, 0)::float8 as last, coalesce(h.sequence, 0)::float8 as head
       from partition_heads h full join (select partition, count(*) as events, max(sequence) as last from events group by partition) e
      using (partition) order by partition`,
  );
  return rows;
};
