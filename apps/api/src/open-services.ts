import { allEvents, type EpisodeServiceEvent } from '@throughline/episode';
import { createCodec, type Clock } from '@throughline/kernel';
import { createExecution, migrate, openEventLog } from '@throughline/log';
import type { Configuration, Logger, ReadinessCheck, TokenVerifier } from '@throughline/platform';
import { prepareViews } from '@throughline/projection';
import { allViews } from '@throughline/views';
import { Pool } from 'pg';
import type { ApiServices } from './services';

export interface OpenServicesOptions {
  readonly configuration: Configuration;
  readonly databaseUrl: string;
  readonly verify: TokenVerifier;
  readonly logger: Logger;
  readonly checks?: readonly ReadinessCheck[];
  readonly clock?: Clock;
}

/** The services, and how to end them. */
export interface OpenedServices {
  readonly services: ApiServices;
  readonly close: () => Promise<void>;
}

/** The service's events, read and written. Validators are compiled once. */
export const eventCodec = createCodec<EpisodeServiceEvent>(allEvents);

/**
 * Brings the database up to date and opens the log and the views on it.
 * @throws Fault `wrong-genesis` when the log was created with another number of partitions
 */
export const openServices = async (options: OpenServicesOptions): Promise<OpenedServices> => {
  const { configuration, databaseUrl, logger, verify, checks = [], clock = Date.now } = options;
  await migrate(databaseUrl);
  const { partitions, databaseConnections, viewWaitMs, bodyLimitBytes } = configuration;
  const log = await openEventLog({ url: databaseUrl, codec: eventCodec, partitions, connections: databaseConnections, clock });
  const views = openPool(databaseUrl, 'throughline-views', databaseConnections, logger);
  const close = async (): Promise<void> => {
    await log.close();
    await views.end();
  };
  try {
    await prepareViews(views, allViews);
  } catch (error) {
    await close();
    throw error;
  }
  const execution = createExecution({ log, clock });
  return { services: { log, execution, views, clock, verify, checks, logger, viewWaitMs, bodyLimitBytes }, close };
};

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
