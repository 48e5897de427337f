import type { Pool } from 'pg';

/** Empties every build of every view, and forgets how far they had come and what was parked or discarded; the builds themselves stay. */
export const emptyViews = async (pool: Pool): Promise<void> => {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where starts_with(schemaname, 'view_')`,
  );
  await pool.query(
    `truncate ${['checkpoints', 'parked_events', 'parked_keys', 'discarded_events', 'passed_over_events', ...rows.map(({ name }) => name)].join(', ')}`,
  );
};
