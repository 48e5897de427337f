import { connectKafka, ensureTopic, migrateBroker, relayTrouble, startRelay, withAdmin, type RelayMoment } from '@throughline/broker';
import { eventCodec } from '@throughline/episode';
import { Fault } from '@throughline/kernel';
import { createLogSource, migrate, openEventLog } from '@throughline/log';
import {
  ConfigurationError,
  openPool,
  shutDown,
  watchPool,
  type KafkaConfiguration,
  type Logger,
  type ProgramContext,
  type RunningParts,
  type ShutdownStep,
} from '@throughline/platform';
import { startScheduledProof } from '@throughline/proof';
import { countSending } from './counts';
import { traceSending } from './traces';

/** Leases and marks: one statement at a time each. */
const leaseConnections = 2;

export interface RelayPartsOptions {
  /** Told of each step, as it is taken. */
  readonly observe?: (moment: RelayMoment) => void;
  /** How long a lease holds without being renewed, in milliseconds; default 4,000. Another relay takes over after that. */
  readonly leaseMs?: number;
}

/**
 * Starts the relay on its own connections, and beside it the proof of completeness, bringing the database up to date first. Brokers that do not answer are waited for, with
 * readiness red.
 *
 * @throws ConfigurationError when no brokers are named
 * @throws Fault `wrong-topic` when the topic cannot hold the log; `wrong-genesis` when the log has another number of partitions
 */
export const startRelayParts = async (context: ProgramContext, { observe, ...timing }: RelayPartsOptions = {}): Promise<RunningParts> => {
  const { configuration, databaseUrl, logger, metrics } = context;
  const { kafka: brokers, partitions, databaseConnections } = configuration;
  if (!brokers) throw new ConfigurationError(['KAFKA_BROKERS is not set: the relay needs a Kafka. "npm run kafka" starts one.']);
  const observers = [countSending(metrics), ...(configuration.traces ? [traceSending(brokers.topic)] : []), ...(observe ? [observe] : [])];
  const ending: ShutdownStep[] = [];
  try {
    await migrate(databaseUrl);
    await migrateBroker(databaseUrl);
    const log = await openEventLog({ url: databaseUrl, codec: eventCodec, partitions, connections: databaseConnections });
    ending.unshift({ name: 'relay log', end: log.close });
    const pool = openPool(databaseUrl, 'throughline-relay', leaseConnections, logger);
    watchPool(metrics, 'relay', pool);
    ending.unshift({ name: 'relay connections', end: () => pool.end() });
    const kafka = connectKafka({ ...brokers, clientId: 'throughline-relay' }, logger);
    const assertTopic = topicAssertion(kafka, brokers, log.partitions);
    await assertTopic().catch((error: unknown) => refuseOrWait(error, brokers, logger));
    const relay = startRelay({
      kafka,
      topic: brokers.topic,
      clusterId: log.clusterId,
      source: createLogSource(log),
      heads: log.heads,
      gate: log.gate,
      pool,
      assertTopic,
      logger,
      ...timing,
      observe: (moment) => {
        for (const tell of observers) tell(moment);
      },
    });
    ending.unshift({ name: 'relay', end: relay.stop });
    ending.unshift(...(await startScheduledProof(context)).ending);
    return { checks: [{ name: 'relay', ask: () => Promise.resolve(relayTrouble(relay.status())) }], ending };
  } catch (error) {
    await shutDown(ending, logger);
    throw error;
  }
};

const topicAssertion =
  (kafka: ReturnType<typeof connectKafka>, { topic: name, replicationFactor }: KafkaConfiguration, partitions: number) =>
  (): Promise<void> =>
    withAdmin(kafka, (admin) => ensureTopic(admin, { name, partitions, replicationFactor }));

/** A wrong topic is a refusal to start; brokers that are away come back. */
const refuseOrWait = (error: unknown, { brokers }: KafkaConfiguration, logger: Logger): void => {
  if (error instanceof Fault) throw error;
  logger.warn({ brokers, reason: error instanceof Error ? error.message : 'unknown' }, 'Kafka does not answer; waits for it');
};
