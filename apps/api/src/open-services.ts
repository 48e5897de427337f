import { eventCodec } from '@throughline/episode';
import { migrateFeeds } from '@throughline/feeds';
import type { AnyEvent, Clock } from '@throughline/kernel';
import { createExecution, migrate, openEventLog, type AppendObserver, type EventLog, type EventLogOptions } from '@throughline/log';
import {
  createMetrics,
  openPool,
  watchPool,
  type Configuration,
  type Logger,
  type ReadinessCheck,
  type TokenVerifier,
} from '@throughline/platform';
import { prepareViews } from '@throughline/projection';
import { migrateProof } from '@throughline/proof';
import { migrateSeals } from '@throughline/seal';
import { allViews } from '@throughline/views';
import type { Pool } from 'pg';
import type { Registry } from 'prom-client';
import { countAppends, countCommands } from './metrics/appends';
import { watchRoom } from './room';
import type { ApiServices } from './services';

export interface OpenServicesOptions {
  readonly configuration: Configuration;
  readonly databaseUrl: string;
  readonly verify: TokenVerifier;
  readonly logger: Logger;
  /** Where to count what is done; by default a registry that nobody asks. */
  readonly metrics?: Registry;
  /** What else must be right; more may be added later. */
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
  const { configuration, databaseUrl, logger, verify, metrics = createMetrics(), checks = [], clock = Date.now } = options;
  await migrate(databaseUrl);
  await migrateProof(databaseUrl);
  await migrateSeals(databaseUrl);
  const { partitions, viewWaitMs, bodyLimitBytes, edge, endpoints, production, traces } = configuration;
  const pools = openPools(options, metrics);
  const room = watchRoom(pools.views);
  const log = await openLog(pools, { codec: eventCodec, partitions, clock, observe: tellBoth(countAppends(metrics), room.observe) });
  const close = async (): Promise<void> => {
    await log.close();
    await pools.end();
  };
  try {
    await prepareViews(pools.views, allViews, log.heads);
    await migrateFeeds(pools.views);
  } catch (error) {
    await close();
    throw error;
  }
  const execution = createExecution({ log, clock, observe: countCommands(metrics) });
  return {
    services: {
      log,
      execution,
      views: pools.views,
      clock,
      verify,
      get checks() {
        return [room.check, ...checks];
      },
      logger,
      metrics,
      traces,
      viewWaitMs,
      bodyLimitBytes,
      edge,
      endpoints,
      production,
    },
    close,
  };
};

const tellBoth =
  (one: AppendObserver, other: AppendObserver): AppendObserver =>
  (measurement) => {
    one(measurement);
    other(measurement);
  };

interface Pools {
  readonly log: Pool;
  readonly views: Pool;
  readonly end: () => Promise<void>;
}

const openPools = ({ databaseUrl, configuration: { databaseConnections }, logger }: OpenServicesOptions, metrics: Registry): Pools => {
  const [log, views] = [
    openPool(databaseUrl, 'throughline-log', databaseConnections, logger),
    openPool(databaseUrl, 'throughline-views', databaseConnections, logger),
  ];
  watchPool(metrics, 'log', log);
  watchPool(metrics, 'views', views);
  return {
    log,
    views,
    end: async () => {
      await log.end();
      await views.end();
    },
  };
};

/** The pools are ended when the log cannot be opened on them. */
const openLog = async <Event extends AnyEvent>(pools: Pools, options: EventLogOptions<Event>): Promise<EventLog<Event>> => {
  try {
    return await openEventLog({ ...options, pool: pools.log });
  } catch (error) {
    await pools.end();
    throw error;
  }
};
