import { eventCodec } from '@throughline/episode';
import type { Clock } from '@throughline/kernel';
import { createExecution, migrate, openEventLog } from '@throughline/log';
import { openPool, type Configuration, type Logger, type ReadinessCheck, type TokenVerifier } from '@throughline/platform';
import { prepareViews } from '@throughline/projection';
import { allViews } from '@throughline/views';
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
