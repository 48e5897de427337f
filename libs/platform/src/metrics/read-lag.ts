import type { Pool } from 'pg';

/** How far a reader of the log is behind in a partition. */
export interface Behind {
  readonly partition: number;
  /** How many events it has not taken in. */
  readonly events: number;
  /** How old the oldest of them is, in seconds; 0 when there is none. */
  readonly seconds: number;
}

/** How far log, views and topic are, at one moment. What has no table yet is empty. */
export interface Lag {
  readonly heads: readonly { readonly partition: number; readonly sequence: number }[];
  readonly views: readonly (Behind & { readonly view: string; readonly version: number })[];
  readonly relay: readonly Behind[];
  readonly parked: readonly { readonly view: string; readonly version: number; readonly category: string; readonly keys: number }[];
}

/**
 * Reads the lag where the programs keep it: the log's heads, the views' checkpoints and parked keys, the relay's marks. It is measured
 * against the log's own head, so that a program that stands still, or is not there, is seen by any other. Of a view
 * what readers read counts, in its highest version.
 *
 * @param topic whose relay is looked at; null for none
 */
export const readLag = async (pool: Pool, topic: string | null): Promise<Lag> => {
  const there = await tablesThere(pool);
  const rows = async <Row extends object>(needed: readonly Table[], statement: string, values: string[] = []): Promise<readonly Row[]> =>
    needed.every((table) => there.has(table)) ? (await pool.query<Row>(statement, values)).rows : [];
  return {
    heads: await rows(['partition_heads'], 'select partition, sequence::float8 as sequence from partition_heads'),
    views: await rows(['partition_heads', 'events', 'projection_builds'], viewLag),
    relay: topic === null ? [] : await rows(['partition_heads', 'events', 'relay_partitions'], relayLag, [topic]),
    parked: await rows(['projection_builds', 'parked_keys'], parkedKeys),
  };
};

const tables = ['partition_heads', 'events', 'projection_builds', 'parked_keys', 'relay_partitions'] as const;
type Table = (typeof tables)[number];

const tablesThere = async (pool: Pool): Promise<ReadonlySet<Table>> => {
  const { rows } = await pool.query<{ name: Table }>(
    'select name from unnest($1::text[]) as t (name) where to_regclass(quote_ident(name)) is not null',
    [tables],
  );
  return new Set(rows.map(({ name }) => name));
};

/**
 * From a head `h`, the last sequence that was reached and the next event `e`. Clocks of several machines differ: an age is never
 * below 0.
 */
const behind = (reached: string): string => `
  h.partition, greatest(h.sequence - coalesce(${reached}, 0), 0)::float8 as events,
  coalesce(greatest(extract(epoch from now() - e.recorded_at), 0), 0)::float8 as seconds`;

/** What readers read of each view: of the highest version that serves. */
const serving = `(
  select distinct on (projection) build, projection, version from projection_builds where state = 'serving'
   order by projection, version desc)`;

const viewLag = `
  select v.projection as view, v.version, ${behind('r.sequence')}
    from ${serving} v cross join partition_heads h
    left join checkpoints r on r.build = v.build and r.partition = h.partition
    left join events e on e.partition = h.partition and e.sequence = coalesce(r.sequence, 0) + 1`;

const relayLag = `
  select ${behind('r.published')}
    from partition_heads h
    left join relay_partitions r on r.topic = $1 and r.partition = h.partition
    left join events e on e.partition = h.partition and e.sequence = coalesce(r.published, 0) + 1`;

const parkedKeys = `
  select v.projection as view, v.version, k.category, count(*)::float8 as keys
    from parked_keys k join ${serving} v using (build)
   group by v.projection, v.version, k.category`;
