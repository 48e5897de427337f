import type { RelayMark } from '@throughline/broker';
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
}

type Reached = Pick<ReaderPosition, 'view' | 'partition' | 'reached'>;

/** @param topic whose relay is looked at; null for none */
export const readersOf = async (
  client: PoolClient,
  topic: string | null,
  published: readonly RelayMark[],
): Promise<readonly ReaderPosition[]> => {
  const relay = published.map(({ partition, published: reached }): Reached => ({ view: null, partition, reached }));
  return measured(client, topic === null ? [] : relay);
};

const measured = async (client: PoolClient, readers: readonly Reached[]): Promise<readonly ReaderPosition[]> => {
  const { rows } = await client.query<ReaderPosition>(
    `select r.view, h.partition::int as partition, r.reached::float8 as reached, h.sequence::float8 as head,
            coalesce(greatest(extract(epoch from clock_timestamp() - e.recorded_at) * 1000, 0), 0)::float8 as "waitsMs"
       from unnest($1::text[], $2::int[], $3::bigint[]) as r (view, partition, reached)
       join partition_heads h on h.partition = r.partition
       left join events e on e.partition = r.partition and e.sequence = r.reached + 1
      order by r.view, h.partition`,
    [readers.map(({ view }) => view), readers.map(({ partition }) => partition), readers.map(({ reached }) => reached)],
  );
  return rows;
};
