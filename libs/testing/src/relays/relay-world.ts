import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { connectKafka, migrateBroker, startRelay, type BrokerLogger, type Relay, type RelayOptions } from '@throughline/broker';
import { createLogSource, migrate, openEventLog, type EventLog } from '@throughline/log';
import type { Kafka } from 'kafkajs';
import { Pool } from 'pg';
import { createTestTopic, testKafka } from '../kafka';
import { createTestDatabase } from '../postgres/database';

/** A log, a topic and all that a relay needs between them, for one test. */
export interface RelayWorld {
  readonly url: string;
  readonly brokers: readonly string[];
  readonly log: EventLog<EpisodeServiceEvent>;
  readonly pool: Pool;
  readonly kafka: Kafka;
  readonly topic: string;
  /** A relay in this process; stopped with the world. */
  readonly relay: (options?: Partial<RelayOptions>) => Relay;
  /** The published marks, by partition. */
  readonly marks: () => Promise<readonly number[]>;
  /** Resolves when every mark is at the head of its partition. @throws after so many milliseconds, default 30,000 */
  readonly untilPublished: (withinMs?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface RelayWorldOptions {
  readonly partitions?: number;
  /** Another topic than one made for this world. */
  readonly topic?: string;
  /** Settings of the topic that is made. */
  readonly config?: Readonly<Record<string, string>>;
  readonly brokers?: readonly string[];
}

const silent: BrokerLogger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

export const openRelayWorld = async (options: RelayWorldOptions = {}): Promise<RelayWorld> => {
  const { partitions = 4, brokers = testKafka().brokers } = options;
  const database = await createTestDatabase();
  await migrate(database.url);
  await migrateBroker(database.url);
  const log = await openEventLog({ url: database.url, codec: eventCodec, partitions });
  const pool = new Pool({ connectionString: database.url, application_name: 'relay-world' });
  pool.on('error', () => undefined);
  const made = options.topic === undefined ? await createTestTopic({ partitions, brokers, config: options.config ?? {} }) : null;
  const topic = made?.topic ?? options.topic ?? '';
  const kafka = connectKafka({ brokers, clientId: 'throughline-relay-world', tls: null, signIn: null }, silent);
  const relays: Relay[] = [];

  const marks = async (): Promise<readonly number[]> => {
    const { rows } = await pool.query<{ published: number }>(
      'select published::float8 as published from relay_partitions where topic = $1 order by partition',
      [topic],
    );
    return rows.map(({ published }) => published);
  };
  const untilPublished = async (withinMs = 30_000): Promise<void> => {
    for (const deadline = performance.now() + withinMs; ; await new Promise((done) => setTimeout(done, 20))) {
      const [reached, heads] = [await marks(), await log.heads()];
      if (heads.every(({ partition, sequence }) => reached[partition] === sequence)) return;
      if (performance.now() > deadline) {
        const status = JSON.stringify(relays.map((relay) => relay.status()));
        throw new Error(`Not published: marks ${reached.join(' ')}, heads ${heads.map(({ sequence }) => sequence).join(' ')}; ${status}`);
      }
    }
  };
  return {
    url: database.url,
    brokers,
    log,
    pool,
    kafka,
    topic,
    marks,
    untilPublished,
    relay: (more = {}) => {
      const relay = startRelay({
        kafka,
        topic,
        clusterId: log.clusterId,
        source: createLogSource(log),
        heads: log.heads,
        gate: log.gate,
        pool,
        ...more,
      });
      relays.push(relay);
      return relay;
    },
    close: async () => {
      await Promise.all(relays.map((relay) => relay.stop()));
      await log.close();
      await pool.end();
      await made?.drop();
      await database.drop();
    },
  };
};
