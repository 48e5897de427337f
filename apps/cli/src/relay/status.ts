import { relayPlaces, type RelayPlace } from '@throughline/broker';
import type { Pool } from 'pg';
import { columns } from '../table';

/** Where every topic that was ever published is; none before the first relay, which comes after the log. */
export const readPlaces = async (pool: Pool): Promise<readonly RelayPlace[]> => {
  const { rows: tables } = await pool.query<{ there: boolean }>(`select to_regclass('partition_heads') is not null as there`);
  if (!tables[0]?.there) return [];
  const { rows } = await pool.query<{ partition: number; sequence: number }>(
    'select partition::int as partition, sequence::float8 as sequence from partition_heads',
  );
  return relayPlaces(pool, rows);
};

export const placesAsText = (places: readonly RelayPlace[]): string => {
  if (places.length === 0) return 'No relay has published anything yet: start one with "npm run start:relay".\n';
  const head = ['topic', 'partition', 'published', 'head', 'lag', 'generation', 'holder'];
  const lines = places.map(({ topic, partition, published, head: end, lag, generation, holder }) => [
    topic,
    partition,
    published,
    end,
    lag,
    generation,
    holder ?? 'nobody',
  ]);
  return `${columns([head, ...lines]).join('\n')}\n`;
};
