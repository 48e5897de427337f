import { Pool } from 'pg';
import type { Logger } from '../logging/logger';

/** Connections that are replaced when they are lost. */
export const openPool = (url: string, name: string, connections: number, logger: Logger): Pool => {
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    max: connections,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  pool.on('error', (error) => {
    // While the pool ends, the server's own end may reach a connection first: that is no loss.
    if (!pool.ending) logger.warn({ pool: name, reason: error.message }, 'a database connection was lost');
  });
  return pool;
};
