import type { Pool, PoolClient } from 'pg';
import { isoTime } from '@throughline/kernel';

/** How far a topic is in a partition, and who publishes there. */
export interface RelayMark {
  readonly topic: string;
  readonly partition: number;
  /** Everything up to this sequence is in the topic. */
  readonly published: number;
  readonly generation: number;
  /** Name of the relay that holds the partition; null when nobody does, or its lease has run out. */
  readonly holder: string | null;
  /** When the mark moved last: ISO 8601, UTC; null when it never did. */
  readonly publishedAt: string | null;
}

/** Forgets how far every topic was: what lies in one is then looked at from its beginning before anything is published there. */
export const forgetTopics = async (client: PoolClient): Promise<void> => {
  await client.query('delete from relay_partitions');
  await client.query('delete from relay_members');
};

/** The marks of every topic that was ever published, by topic and partition; none before the first relay. */
export const relayMarks = async (database: Pool | PoolClient): Promise<readonly RelayMark[]> => {
  const { rows: tables } = await database.query<{ there: boolean }>(`select to_regclass('relay_partitions') is not null as there`);
  if (!tables[0]?.there) return [];
  const { rows } = await database.query<RelayMark>(
    `select r.topic, r.partition::int as partition, r.published::float8 as published, r.generation::float8 as generation,
            case when r.expires_at > now() then coalesce(m.name, r.holder::text) end as holder,
            ${isoTime('r.published_at')} as "publishedAt"
       from relay_partitions r left join relay_members m on m.topic = r.topic and m.member = r.holder
      order by r.topic, r.partition`,
  );
  return rows;
};
