import { setTimeout as sleep } from 'node:timers/promises';
import {
  connectKafka,
  describeKafkaTrouble,
  ensureTopic,
  migrateBroker,
  relayMarks,
  relayTrouble,
  startRelay,
  withAdmin,
  type Relay,
} from '@throughline/broker';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { Fault } from '@throughline/kernel';
import { createLogSource, migrate, openEventLog, type EventLog } from '@throughline/log';
import { createLogger, openPool, type KafkaConfiguration, type Logger } from '@throughline/platform';
import type { Pool } from 'pg';
import { databaseUnreachable } from '../database-of';
import { UserError } from '../user-error';
import type { Progress } from '../progress';

export interface ReseedOptions {
  readonly databaseUrl: string;
  readonly brokers: KafkaConfiguration;
  /** The fresh topic. */
  readonly topic: string;
  readonly replicationFactor: number;
  /** Goes on with a topic that has messages. */
  readonly resume: boolean;
  readonly progress: (total: number, already: number) => Progress;
  readonly signal: AbortSignal;
}

/** What a re-seeding came to. */
export interface Reseeded {
  readonly topic: string;
  /** Events in the topic. */
  readonly events: number;
  /** Everything that the log held when it began is in the topic. */
  readonly complete: boolean;
}

/**
 * Writes a topic from the log, every partition from sequence 1, up to where the log ended when it began. It is a relay like any other, under
 * the topic's own marks, so it can be interrupted, killed and resumed; the live topic's relay goes on beside it.
 *
 * @throws UserError when the topic may not be written, or a partition cannot go on
 */
export const reseed = async (options: ReseedOptions): Promise<Reseeded> => {
  const { databaseUrl, brokers, topic } = options;
  if (topic === brokers.topic) throw new UserError(`${topic} is the live topic (KAFKA_TOPIC): name a fresh one.`);
  await migrate(databaseUrl).catch(databaseUnreachable);
  await migrateBroker(databaseUrl);
  const logger = createLogger({ name: 'throughline', level: 'error' });
  const kafka = connectKafka({ ...brokers, clientId: 'throughline-reseed' }, logger);
  const pool = openPool(databaseUrl, 'throughline-reseed', 2, logger);
  const log = await openEventLog({ url: databaseUrl, codec: eventCodec, connections: 4 });
  try {
    const closed = await log.gate.closed();
    if (closed !== null) throw new UserError(`The log is closed: ${closed}`);
    await prepareTopic(kafka, log.partitions, options);
    return await write(kafka, log, pool, logger, options);
  } finally {
    await log.close();
    await pool.end();
  }
};

type Kafka = ReturnType<typeof connectKafka>;

const prepareTopic = async (kafka: Kafka, partitions: number, options: ReseedOptions): Promise<void> => {
  const { topic: name, replicationFactor, resume, brokers } = options;
  try {
    await withAdmin(kafka, async (admin) => {
      await ensureTopic(admin, { name, partitions, replicationFactor });
      const used = (await admin.fetchTopicOffsets(name)).some(({ high }) => high !== '0');
      if (used && !resume) {
        throw new UserError(`Topic ${name} has messages already. Name another one, or add --resume to go on with it.`);
      }
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof Fault) throw new UserError(error.message);
    throw new UserError(`Kafka cannot be used at ${brokers.brokers.join(', ')}: ${describeKafkaTrouble(error)}`);
  }
};

const write = async (
  kafka: Kafka,
  log: EventLog<EpisodeServiceEvent>,
  pool: Pool,
  logger: Logger,
  { topic, progress, signal }: ReseedOptions,
): Promise<Reseeded> => {
  const goals = new Map((await log.heads()).map(({ partition, sequence }) => [partition, sequence]));
  const total = [...goals.values()].reduce((sum, goal) => sum + goal, 0);
  /** Of the goals, not of what comes meanwhile. */
  const done = async (): Promise<number> =>
    (await relayMarks(pool))
      .filter((mark) => mark.topic === topic)
      .reduce((sum, { partition, published }) => sum + Math.min(published, goals.get(partition) ?? 0), 0);
  const relay = startRelay({
    kafka,
    topic,
    clusterId: log.clusterId,
    source: createLogSource(log),
    heads: log.heads,
    gate: log.gate,
    pool,
    logger,
  });
  const shown = progress(total, await done());
  try {
    for (let events = await done(); ; events = await done()) {
      shown.at(events);
      if (events === total || signal.aborted) return { topic, events, complete: events === total };
      refuseWhenStopped(relay);
      await sleep(lookEveryMs, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    shown.stop();
    await relay.stop();
  }
};

const lookEveryMs = 200;

/** What only somebody's hand can mend; an absence of broker or database is waited out. */
const refuseWhenStopped = (relay: Relay): void => {
  const status = relay.status();
  if (status.partitions.some(({ state }) => state === 'stopped')) throw new UserError(relayTrouble(status) ?? 'The relay stopped');
};
