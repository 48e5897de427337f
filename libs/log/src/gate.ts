import type { LogGate } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './transaction';

/** What a log that went on without its past is known by from then on. */
export interface Generation {
  readonly clusterId: string;
  readonly formerId: string;
}

/** @param clusterId by which the program knows the log */
export const gateOf = (pool: Pool, clusterId: string): LogGate => ({
  closed: async () => {
    const { rows } = await pool.query<{ readonly clusterId: string; readonly reason: string | null }>(
      'select cluster_id as "clusterId", (select reason from log_closure) as reason from genesis',
    );
    const [now] = rows;
    if (now && now.clusterId !== clusterId) return 'The log began a new generation since this program was started: start it again.';
    return now?.reason ?? null;
  },
  close: (reason) =>
    inTransaction(pool, async (client) => {
      const { rowCount } = await client.query(
        `insert into log_closure (reason) select $1 from genesis where cluster_id = $2 on conflict do nothing`,
        [reason, clusterId],
      );
      if (rowCount) await client.query('alter table partition_heads enable trigger log_closed');
    }),
});

/**
 * Opens a closed log under a new name: its events, from the first on, are events of another log than those that went out under the old name, so
 * no sequence is used twice for two events. What was published under the old name is not taken up again: marks of its topics are the
 * caller's to forget, in the same transaction.
 *
 * @returns null when the log is not closed, and then nothing was changed
 */
export const beginGeneration = (
  pool: Pool,
  { who, reason }: { readonly who: string; readonly reason: string },
  beside: (client: PoolClient) => Promise<unknown>,
): Promise<Generation | null> =>
  inTransaction(pool, async (client) => {
    const { rows: closures } = await client.query<{ reason: string }>('delete from log_closure returning reason');
    const [closure] = closures;
    if (!closure) return null;
    const { rows } = await client.query<Generation>(
      `with former as (select cluster_id from genesis for update)
       update genesis g set cluster_id = gen_random_uuid() from former
       returning g.cluster_id as "clusterId", former.cluster_id as "formerId"`,
    );
    const [generation] = rows;
    if (!generation) return null;
    await client.query('insert into former_logs (cluster_id, ended_by, reason, closure) values ($1, $2, $3, $4)', [
      ...[generation.formerId, who, reason, closure.reason],
    ]);
    await client.query('alter table partition_heads disable trigger log_closed');
    await beside(client);
    return generation;
  });
