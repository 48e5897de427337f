import type { Pool, PoolClient } from 'pg';

/** Does the work in one transaction: all of it, or nothing. @param opening how it begins */
export const inTransaction = async <Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  opening = 'begin',
): Promise<Result> => {
  const client = await pool.connect();
  let done = false;
  try {
    await client.query(opening);
    const result = await work(client);
    await client.query('commit');
    done = true;
    return result;
  } finally {
    client.release(!done);
  }
};
