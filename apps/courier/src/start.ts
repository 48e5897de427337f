import { eventCodec } from '@throughline/episode';
import { migrateFeeds, startCourier, type CourierOptions } from '@throughline/feeds';
import { migrate, openEventLog } from '@throughline/log';
import { openPool, shutDown, watchPool, type ProgramContext, type RunningParts, type ShutdownStep } from '@throughline/platform';
import { countSending } from './counts';

const msInHour = 3_600_000;

/** How patient a courier is; what is left out is as operators run it. */
export type CourierPartsOptions = Pick<CourierOptions, 'leaseMs' | 'timeoutMs' | 'patience'>;

/**
 * Starts the courier, who sends webhooks, on its own connections, bringing the database up to date first.
 * @throws Fault `wrong-genesis` when the log was created with another number of partitions
 */
export const startCourierParts = async (
  { configuration, databaseUrl, logger, metrics }: ProgramContext,
  options: CourierPartsOptions = {},
): Promise<RunningParts> => {
  const { partitions, databaseConnections: connections, endpoints, webhookDeadHours } = configuration;
  const ending: ShutdownStep[] = [];
  try {
    await migrate(databaseUrl);
    const log = await openEventLog({ url: databaseUrl, codec: eventCodec, partitions, connections });
    ending.unshift({ name: 'courier log', end: log.close });
    const pool = openPool(databaseUrl, 'throughline-courier', connections, logger);
    watchPool(metrics, 'courier', pool);
    ending.unshift({ name: 'courier connections', end: () => pool.end() });
    await migrateFeeds(pool);
    const deadAfterMs = webhookDeadHours * msInHour;
    const courier = startCourier({ ...options, pool, log, endpoints, logger, deadAfterMs, observe: countSending(metrics) });
    ending.unshift({ name: 'courier', end: courier.stop });
    return { checks: [{ name: 'courier', ask: () => Promise.resolve(courier.trouble()) }], ending };
  } catch (error) {
    await shutDown(ending, logger);
    throw error;
  }
};
