import type { Pool, PoolClient } from 'pg';

/**
 * A worker that freezes (SIGSTOP, a stalled machine) with a checkpoint's row locked would hold everybody else up. The server
 * therefore ends sessions that sit idle inside a transaction or do not take their answer, and waits for locks only so long.
 */
const opening = `begin;
  set local idle_in_transaction_session_timeout = '10s';
  set local lock_timeout = '10s';
  set local tcp_user_timeout = '10s'`;

/**
 * Runs the work in one transaction; commits when it resolves to true, rolls back when it resolves to false or throws.
 * @returns what the work resolved to
 */
export const transact = async (pool: Pool, work: (client: PoolClient) => Promise<boolean>): Promise<boolean> => {
  const client = await pool.connect();
  // Without a listener a connection that the server ends between two statements would end this process.
  let broken = false;
  const onError = (): void => void (broken = true);
  client.on('error', onError);
  try {
    await client.query(opening);
    const done = await work(client);
    await client.query(done ? 'commit' : 'rollback');
    return done;
  } catch (error) {
    await client.query('rollback').catch(onError);
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
};
