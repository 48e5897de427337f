import { eventCodec } from '@throughline/episode';
import type { Clock } from '@throughline/kernel';
import { createExecution, migrate, openEventLog } from '@throughline/log';
import {
  counterIn,
  gaugeIn,
  openPool,
  schedulerMetrics,
  shutDown,
  watchPool,
  type ProgramContext,
  type RunningParts,
  type ShutdownStep,
} from '@throughline/platform';
import { prepareViews } from '@throughline/projection';
import { obligations } from '@throughline/views';
import { obligationsOf } from './obligations';
import { startScheduler } from './scheduler';
import { migrateScheduler } from './schema/migrate';

/** The lease needs one connection, looking for what is due another; a third lets one be renewed while a slow one is being replaced. */
const poolConnections = 3;

/**
 * Starts the scheduler on its own connections, bringing the database up to date first.
 * @throws Fault `wrong-genesis` when the log was created with another number of partitions
 */
export const startSchedulerParts = async (
  { configuration, databaseUrl, logger, metrics }: ProgramContext,
  { clock = Date.now }: { readonly clock?: Clock } = {},
): Promise<RunningParts> => {
  const ending: ShutdownStep[] = [];
  try {
    await migrate(databaseUrl);
    await migrateScheduler(databaseUrl);
    const { partitions, databaseConnections: connections } = configuration;
    const log = await openEventLog({ url: databaseUrl, codec: eventCodec, partitions, connections });
    ending.unshift({ name: 'scheduler log', end: log.close });
    const pool = openPool(databaseUrl, 'throughline-scheduler', poolConnections, logger);
    watchPool(metrics, 'scheduler', pool);
    ending.unshift({ name: 'scheduler connections', end: () => pool.end() });
    await prepareViews(pool, [obligations], log.heads);
    const commands = counterIn(metrics, schedulerMetrics.commands);
    const scheduler = await startScheduler({
      pool,
      execution: createExecution({ log, clock }),
      sources: [obligationsOf(pool)],
      clock,
      logger,
      everyMs: configuration.schedulerSeconds * 1_000,
      observe: ({ source, outcome }) => commands.inc({ source, outcome }),
    });
    gaugeIn(metrics, schedulerMetrics.acting, (gauge) => gauge.set(scheduler.acting() ? 1 : 0));
    ending.unshift({ name: 'scheduler', end: scheduler.stop });
    return { checks: [{ name: 'scheduler', ask: () => Promise.resolve(scheduler.trouble()) }], ending };
  } catch (error) {
    await shutDown(ending, logger);
    throw error;
  }
};
