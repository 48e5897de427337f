import type { Pool } from 'pg';

/** Whether a program has been here that keeps what it does in this table: each makes its own when it first starts. */
export const isThere = async (pool: Pool, table: string): Promise<boolean> => {
  const { rows } = await pool.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
  return rows[0]?.there ?? false;
};
