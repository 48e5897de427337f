import type { AppendObserver } from '@throughline/log';
import type { ReadinessCheck } from '@throughline/platform';
import { DatabaseError, type Pool } from 'pg';

/** PostgreSQL's code for a disk that is full. */
const diskFull = '53100';

/** Asks for about a megabyte, and gives it back. */
const trial = `begin;
  create temporary table room on commit drop as select n from generate_series(1, 30000) as n;
  rollback`;

/**
 * Tells that nothing can be recorded because the disk of PostgreSQL is full. As long as nobody was refused for that, nothing is asked; afterwards
 * it is tried, so that it ends without commands that would have to be sent to a service that is not ready.
 *
 * @param pool for trying
 */
export const watchRoom = (pool: Pool): { readonly observe: AppendObserver; readonly check: ReadinessCheck } => {
  let isFull = false;
  return {
    observe: (measurement) => {
      if (measurement.kind === 'flushed') isFull = false;
      if (measurement.kind === 'flush-failed' && measurement.sqlState === diskFull) isFull = true;
    },
    check: {
      name: 'room',
      ask: async () => {
        if (isFull) isFull = !(await hasRoom(pool));
        return isFull ? `the disk of PostgreSQL is full (SQLSTATE ${diskFull}): nothing can be recorded` : null;
      },
    },
  };
};

const hasRoom = async (pool: Pool): Promise<boolean> => {
  const client = await pool.connect();
  try {
    await client.query(trial);
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === diskFull) return false;
    throw error;
  } finally {
    // With what it has made: after a refusal it is still in its transaction.
    client.release(true);
  }
};
