import { Pool } from 'pg';
import type { Logger } from '../logging/logger';

/** What may be said beside the usual. */
export interface PoolBounds {
  /** After this long a statement, or the wait for a connection, fails; without it statements take what they take. Milliseconds. */
  readonly answerWithinMs?: number;
}

/** Connections that are replaced when they are lost. */
export const openPool = (url: string, name: string, connections: number, logger: Logger, { answerWithinMs }: PoolBounds = {}): Pool => {
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    max: connections,
    connectionTimeoutMillis: answerWithinMs ?? 5_000,
    keepAlive: true,
    ...(answerWithinMs === undefined ? {} : { statement_timeout: answerWithinMs, query_timeout: answerWithinMs * 2 }),
  });
  pool.on('error', (error) => {
    // While the pool ends, the server's own end may reach a connection first: that is no loss.
    if (!pool.ending) logger.warn({ pool: name, reason: error.message }, 'a database connection was lost');
  });
  return pool;
};
