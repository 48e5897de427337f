import { migrateBroker, type KafkaSourceMoment } from '@throughline/broker';
import { eventCodec } from '@throughline/episode';
import { migrate, openEventLog } from '@throughline/log';
import { openPool, shutDown, watchPool, type ProgramContext, type RunningParts, type ShutdownStep } from '@throughline/platform';
import { prepareViews, startProjector, type ProjectorMoment } from '@throughline/projection';
import { startScheduledProof } from '@throughline/proof';
import { allViews } from '@throughline/views';
import { countMoments, serveProjector } from './metrics';
import { openSource } from './open-source';
import { recallDiscards } from './recall-discards';
import { startRebuilds } from './rebuilds/start-rebuilds';
import { traceViews } from './traces';
import { troubleOf } from './trouble';

/** What happens in a projector, step by step. */
export type ProjectorPartsMoment = ProjectorMoment | KafkaSourceMoment;

export interface ProjectorPartsOptions {
  /** Told of each step, as it is taken. */
  readonly observe?: (moment: ProjectorPartsMoment) => void;
  /** How long brokers wait for a sign of life before they give its partitions to others, in milliseconds. Default 10,000. */
  readonly sessionMs?: number;
}

/**
 * Starts a projector on its own connections, bringing database and views up to date first. Any number of them may run: those that read
 * from Kafka share the partitions; those that read the log all follow all of them, and each batch is taken in by whoever is first. Rebuilds
 * that were asked for are carried out beside it, in programs of their own.
 *
 * @throws Fault `wrong-genesis` when the log has another number of partitions, or a view's table other columns
 */
export const startProjectorParts = async (
  context: ProgramContext,
  { observe, ...timing }: ProjectorPartsOptions = {},
): Promise<RunningParts> => {
  const { configuration, databaseUrl, logger, metrics } = context;
  const ending: ShutdownStep[] = [];
  const observers = [countMoments(metrics), ...(configuration.traces ? [traceViews()] : []), ...(observe ? [observe] : [])];
  const moment = (now: ProjectorPartsMoment): void => {
    for (const tell of observers) tell(now);
  };
  try {
    await migrate(databaseUrl);
    await migrateBroker(databaseUrl);
    const { partitions, parkedLimit, databaseConnections: connections } = configuration;
    const log = await openEventLog({ url: databaseUrl, codec: eventCodec, partitions, connections });
    ending.unshift({ name: 'projector log', end: log.close });
    const pool = openPool(databaseUrl, 'throughline-projector', connections, logger, { pipeline: true });
    watchPool(metrics, 'projector', pool);
    ending.unshift({ name: 'projector connections', end: () => pool.end() });
    const standings = await prepareViews(pool, allViews, log.heads);
    await recallDiscards(pool, log);
    const { source, trouble, close } = openSource(configuration, log, pool, allViews, logger, { observe: moment, ...timing });
    ending.unshift({ name: 'event source', end: close });
    const projector = startProjector({ pool, source, codec: eventCodec, definitions: allViews, parkedLimit, logger, observe: moment });
    ending.unshift({ name: 'projector', end: projector.stop });
    serveProjector(metrics, projector);
    ending.unshift(await startRebuilds(context, pool, standings));
    // With Kafka the relay proves: it is there whoever projects.
    if (!configuration.kafka) ending.unshift(...(await startScheduledProof(context)).ending);
    return { checks: [{ name: 'projections', ask: () => Promise.resolve(troubleOf(trouble(), projector)) }], ending };
  } catch (error) {
    await shutDown(ending, logger);
    throw error;
  }
};
