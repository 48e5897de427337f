import { Pool } from 'pg';
import type { Logger } from '../logging/logger';

/** What may be said beside the usual. */
export interface PoolBounds {
  /** After this long a statement, or the wait for a connection, fails; without it statements take what they take. Milliseconds. */
  readonly answerWithinMs?: number;
  /** Statements may be sent before those in front of them are answered. Not for those who run several at once without a transaction. */
  readonly pipeline?: boolean;
}

/** A plan that is kept from the days when a table was small would read the whole of it for ever; every question here has its index. */
const throughIndexes = '-c enable_seqscan=off';

/** Connections that are replaced when they are lost. */
export const openPool = (
  url: string,
  name: string,
  connections: number,
  logger: Logger,
  { answerWithinMs, pipeline = false }: PoolBounds = {},
): Pool => {
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    max: connections,
    connectionTimeoutMillis: answerWithinMs ?? 5_000,
    keepAlive: true,
    pipeline,
    options: throughIndexes,
    ...(answerWithinMs === undefined ? {} : { statement_timeout: answerWithinMs, query_timeout: answerWithinMs * 2 }),
  });
  pool.on('error', (error) => {
    // While the pool ends, the server's own end may reach a connection first: that is no loss.
    if (!pool.ending) logger.warn({ pool: name, reason: error.message }, 'a database connection was lost');
  });
  return pool;
};
