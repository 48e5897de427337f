import { relayMarks } from '@throughline/broker';
import { findGenesis, type Genesis } from '@throughline/log';
import type { Pool, PoolClient } from 'pg';
import { readersOf, type ReaderPosition } from './readers/positions';

/** Where one partition of the store is. */
export interface StorePosition {
  readonly partition: number;
  /** What the head row says. */
  readonly head: number;
  /** The greatest sequence among the events; 0 when there is none. */
  readonly last: number;
}

/** Where everything was at one moment. */
export interface Positions {
  readonly genesis: Genesis;
  readonly store: readonly StorePosition[];
  /** Of relay and views. */
  readonly readers: readonly ReaderPosition[];
}

/** Takes the positions of log, relay and views in one snapshot. @returns null when the database holds no log */
export const takePositions = async (pool: Pool, topic: string | null): Promise<Positions | null> => {
  const client = await pool.connect();
  let done = false;
  try {
    await client.query('begin isolation level repeatable read, read only');
    const genesis = await findGenesis(client);
    const store = genesis ? await storePositions(client) : [];
    const published = topic === null ? null : await publishedUpTo(client, topic, store);
    const readers = genesis ? await readersOf(client, published) : [];
    await client.query('commit');
    done = true;
    return genesis && { genesis, store, readers };
  } finally {
    client.release(!done);
  }
};

const storePositions = async (client: PoolClient): Promise<readonly StorePosition[]> => {
  const { rows } = await client.query<StorePosition>(
    `select h.partition::int as partition, h.sequence::float8 as head,
            coalesce((select max(e.sequence) from events e where e.partition = h.partition), 0)::float8 as last
       from partition_heads h order by h.partition`,
  );
  return rows;
};

/** The marks of the topic's relay by partition; 0 where it has none yet. */
const publishedUpTo = async (client: PoolClient, topic: string, store: readonly StorePosition[]): Promise<ReadonlyMap<number, number>> => {
  const marks = (await relayMarks(client)).filter((mark) => mark.topic === topic);
  return new Map(store.map(({ partition }) => [partition, marks.find((mark) => mark.partition === partition)?.published ?? 0]));
};
