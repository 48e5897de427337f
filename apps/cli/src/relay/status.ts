import { relayMarks } from '@throughline/broker';
import type { Pool } from 'pg';
import { columns } from '../table';

/** One partition of one topic, against the log. */
export interface RelayPlace {
  readonly topic: string;
  readonly partition: number;
  /** Host and process of the relay that holds it; null when none does. */
  readonly holder: string | null;
  readonly generation: number;
  readonly published: number;
  readonly head: number;
  /** Events that are not in the topic yet. */
  readonly lag: number;
  readonly publishedAt: string | null;
}

/** Where every topic that was ever published is. */
export const relayPlaces = async (pool: Pool): Promise<readonly RelayPlace[]> => {
  const marks = await relayMarks(pool);
  if (marks.length === 0) return [];
  const { rows } = await pool.query<{ partition: number; head: number }>(
    'select partition::int as partition, sequence::float8 as head from partition_heads',
  );
  const heads = new Map(rows.map(({ partition, head }) => [partition, head]));
  return marks.map((mark) => {
    const head = heads.get(mark.partition) ?? 0;
    return { ...mark, head, lag: head - mark.published };
  });
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
