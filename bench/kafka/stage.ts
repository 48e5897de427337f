import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectKafka, ensureTopic, migrateBroker, startRelay, withAdmin, type BrokerLogger } from '@throughline/broker';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { createLogSource, migrate, openEventLog, type EventLog } from '@throughline/log';
import { startEmbeddedPostgres } from '@throughline/platform';
import { fillLog, startKafkaCluster } from '@throughline/testing';
import type { Kafka } from 'kafkajs';
import { Pool } from 'pg';
import { progress, whole } from '../measure';
import type { Topic } from './consume';

/** A log on a PostgreSQL of its own, and a Kafka of its own to publish it to. */
export interface Stage {
  readonly databaseUrl: string;
  readonly brokers: readonly string[];
  readonly log: EventLog<EpisodeServiceEvent>;
  readonly pool: Pool;
  readonly kafka: Kafka;
  /** A new topic as the relay makes it, with as many partitions as the log. */
  readonly freshTopic: () => Promise<string>;
  readonly end: () => Promise<void>;
}

/** Only what is wrong is shown. */
export const quiet: BrokerLogger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (fields, message) => console.error(message, fields),
};

/** @param patients synthetic histories in the log */
export const openStage = async (patients: number): Promise<Stage> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const server = await startEmbeddedPostgres({ folder });
  const cluster = await startKafkaCluster({ brokers: 1, measured: true, say: progress });
  await server.createDatabase('bench');
  const databaseUrl = server.url('bench');
  await migrate(databaseUrl);
  await migrateBroker(databaseUrl);
  const log = await openEventLog({ url: databaseUrl, codec: eventCodec });
  const pool = new Pool({ connectionString: databaseUrl, max: 8, pipeline: true, options: '-c enable_seqscan=off' });
  // Sessions that the stopping server ends are nobody's loss.
  pool.on('error', () => undefined);
  progress(`filling the log with ${whole(patients)} histories`);
  await fillLog(log, { patients });
  await pool.query('vacuum analyze');
  progress('');
  const kafka = connectKafka({ brokers: cluster.brokers, clientId: 'throughline-bench', tls: null, signIn: null }, quiet);
  let topics = 0;
  return {
    databaseUrl,
    brokers: cluster.brokers,
    log,
    pool,
    kafka,
    freshTopic: async () => {
      const name = `bench-${(topics += 1)}`;
      await withAdmin(kafka, (admin) => ensureTopic(admin, { name, partitions: log.partitions, replicationFactor: 1 }));
      return name;
    },
    end: async () => {
      await log.close();
      await pool.end();
      await cluster.end();
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Publishes the whole log into the topic. */
export const publishAll = async ({ log, pool, kafka }: Stage, topic: string): Promise<void> => {
  const ends = new Map((await log.heads()).map(({ partition, sequence }) => [partition, sequence]));
  let done: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (done = resolve));
  const relay = startRelay({
    kafka,
    topic,
    clusterId: log.clusterId,
    source: createLogSource(log),
    heads: log.heads,
    gate: log.gate,
    pool,
    logger: quiet,
    observe: ({ step, partition, to }) => {
      if (step === 'after-mark' && to !== undefined && to >= (ends.get(partition) ?? 0)) ends.delete(partition);
      if ([...ends.values()].every((sequence) => sequence === 0)) done();
    },
  });
  await all;
  await relay.stop();
};

/** A topic of its own with the whole log in it. */
export const published = async (stage: Stage): Promise<Topic> => {
  const topic = await stage.freshTopic();
  progress('publishing the log');
  await publishAll(stage, topic);
  progress('');
  return { kafka: stage.kafka, topic, clusterId: stage.log.clusterId, heads: await stage.log.heads() };
};
