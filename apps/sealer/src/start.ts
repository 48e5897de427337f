import { randomUUID } from 'node:crypto';
import { connectKafka } from '@throughline/broker';
import { eventCodec } from '@throughline/episode';
import { migrate, openEventLog } from '@throughline/log';
import {
  counterIn,
  gaugeIn,
  keepLease,
  openPool,
  sealerMetrics,
  shutDown,
  watchPool,
  type ProgramContext,
  type RunningParts,
  type ShutdownStep,
} from '@throughline/platform';
import { migrateSeals } from '@throughline/seal';
import { readKeys } from './keys';
import { filePlace } from './publishing/files';
import { topicPlace } from './publishing/topic';
import { witnessPlace } from './publishing/witnesses';
import { startSealing } from './sealing';

/** Sealing and publishing take one connection, lease and look-outs another. */
const poolConnections = 2;

/** How long after it was last heard of an instance that is gone is waited for, in milliseconds. */
const leaseMs = 10_000;

/**
 * Starts the sealer on its own connections, bringing the database up to date first. Without a key that can be used it runs, says so in its
 * readiness and its metrics, and seals nothing.
 *
 * @throws Fault `wrong-genesis` when the log was created with another number of partitions
 */
export const startSealerParts = async ({ configuration, databaseUrl, logger, metrics }: ProgramContext): Promise<RunningParts> => {
  const ending: ShutdownStep[] = [];
  try {
    await migrate(databaseUrl);
    await migrateSeals(databaseUrl);
    const { partitions, seal, kafka: brokers } = configuration;
    const pool = openPool(databaseUrl, 'throughline-sealer', poolConnections, logger);
    watchPool(metrics, 'sealer', pool);
    ending.unshift({ name: 'sealer connections', end: () => pool.end() });
    const log = await openEventLog({ pool, codec: eventCodec, partitions });
    ending.unshift({ name: 'sealer log', end: log.close });
    const keys = readKeys(seal);
    if (keys.trouble !== null) logger.error({ reason: keys.trouble }, 'Nothing is sealed');
    const topic = brokers && topicPlace(connectKafka({ ...brokers, clientId: 'throughline-sealer' }, logger), brokers, seal.topic);
    if (topic) ending.unshift({ name: 'sealer topic', end: topic.close });
    const failures = counterIn(metrics, sealerMetrics.failures);
    const sealed = counterIn(metrics, sealerMetrics.seals);
    const lease = await keepLease({
      ...{ pool, table: 'seal_leases', name: 'sealer', holder: randomUUID(), lengthMs: leaseMs },
      onChange: (held, generation) =>
        logger.info({ generation }, held ? 'This program seals from now on' : 'This program does not seal any more'),
    });
    ending.unshift({ name: 'sealer lease', end: lease.end });
    const sealing = startSealing({
      ...{ pool, logger, keys, partitions: log.partitions, everyMs: seal.seconds * 1_000, folder: seal.folder },
      held: lease.held,
      places: [
        ...seal.witnesses.flatMap((witness) => witnessPlace(witness, logger)),
        ...(seal.folder === null ? [] : [filePlace(seal.folder)]),
        ...(topic ? [topic.place] : []),
      ],
      observe: { sealed: () => sealed.inc(), failed: (place) => failures.inc({ place }) },
    });
    gaugeIn(metrics, sealerMetrics.acting, (gauge) => gauge.set(lease.held() === null ? 0 : 1));
    gaugeIn(metrics, sealerMetrics.stopped, (gauge) => gauge.set(sealing.trouble() === null ? 0 : 1));
    ending.unshift({ name: 'sealer', end: sealing.stop });
    return { checks: [{ name: 'sealer', ask: () => Promise.resolve(sealing.trouble() ?? lease.trouble()) }], ending };
  } catch (error) {
    await shutDown(ending, logger);
    throw error;
  }
};
