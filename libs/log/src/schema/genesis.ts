import { Fault } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';

/** What a log was created with, for good. */
export interface Genesis {
  readonly partitions: number;
  readonly clusterId: string;
}

const defaultPartitions = 8;

/**
 * Reads what the log was created with, creating it the first time.
 *
 * @param wanted the number of partitions; undefined takes what the log has, or 8 for a new one
 * @throws Fault `wrong-genesis` when the log was created with another number
 */
export const establishGenesis = async (pool: Pool, wanted: number | undefined): Promise<Genesis> => {
  await pool.query(
    `with made as (insert into genesis (partitions) values ($1) on conflict do nothing returning partitions)
     insert into partition_heads (partition) select generate_series(0, partitions - 1) from made`,
    [wanted ?? defaultPartitions],
  );
  const { rows } = await pool.query<{ partitions: number; cluster_id: string }>('select partitions, cluster_id from genesis');
  const [found] = rows;
  if (!found) throw new Fault('broken-log', 'The log has no genesis row');
  if (wanted !== undefined && found.partitions !== wanted) {
    throw new Fault(
      'wrong-genesis',
      `The log was created with ${found.partitions} partitions and cannot be opened with ${wanted}. ` +
        `Set the number of partitions to ${found.partitions}, or use another database.`,
    );
  }
  return { partitions: found.partitions, clusterId: found.cluster_id };
};

/** What the log was created with; null when the database holds no log. */
export const findGenesis = async (database: Pool | PoolClient): Promise<Genesis | null> => {
  const { rows: tables } = await database.query<{ there: boolean }>(`select to_regclass('genesis') is not null as there`);
  if (!tables[0]?.there) return null;
  const { rows } = await database.query<Genesis>('select partitions, cluster_id as "clusterId" from genesis');
  return rows[0] ?? null;
};
