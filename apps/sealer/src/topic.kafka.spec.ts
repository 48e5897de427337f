import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectKafka, findTopic, readRanges, withAdmin } from '@throughline/broker';
import { eventCodec } from '@throughline/episode';
import { migrate, openEventLog } from '@throughline/log';
import { createLogger, createMetrics, readConfiguration, shutDown, type RunningParts } from '@throughline/platform';
import { headsOriginOf, keptTrees, keysOf, openCheckpoint, originOf, sealsAfter, signingKeys } from '@throughline/seal';
import { createTestDatabase, fillLog, testKafka, testName, until } from '@throughline/testing';
import type { KafkaMessage } from 'kafkajs';
import { Pool } from 'pg';
import { startSealerParts } from './start';

const logger = createLogger({ name: 'test', level: 'silent' });
const newPem = (): string => generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const pem = newPem();
const publicKeys = signingKeys(pem).map(({ publicKey }) => publicKey);

it('publishes every seal to a topic that keeps it for good, none again after a restart, and the last ones once more when another key has signed them', async () => {
  const database = await createTestDatabase();
  await migrate(database.url);
  const log = await openEventLog({ url: database.url, codec: eventCodec, partitions: 2 });
  const pool = new Pool({ connectionString: database.url, max: 2 });
  const { brokers } = testKafka();
  const topic = testName();
  const kafka = connectKafka({ brokers, clientId: 'spec', tls: null, signIn: null }, logger);
  const start = (keys = pem): Promise<RunningParts> => {
    const seal = { THROUGHLINE_SEAL_KEY: keys, THROUGHLINE_SEAL_SECONDS: '1', THROUGHLINE_SEAL_TOPIC: topic };
    const configuration = readConfiguration({
      NODE_ENV: 'test',
      PORT: '0',
      THROUGHLINE_PARTITIONS: '2',
      KAFKA_BROKERS: brokers.join(','),
      ...seal,
    });
    return startSealerParts({ configuration, databaseUrl: database.url, logger, metrics: createMetrics() });
  };
  const published = async (): Promise<number> => {
    const { rows } = await pool
      .query<{ size: number }>('select coalesce(sum(size), 0)::float8 as size from seal_publications')
      .catch(() => ({ rows: [] }));
    return rows[0]?.size ?? 0;
  };
  const untilPublished = async (): Promise<void> => {
    const head = (await log.heads()).reduce((sum, { sequence }) => sum + sequence, 0);
    for (const deadline = performance.now() + 60_000; (await published()) < head;) {
      if (performance.now() > deadline) throw new Error('The seals were not published');
      await sleep(50);
    }
  };
  const messages = async (): Promise<readonly KafkaMessage[]> => {
    const [end] = await withAdmin(kafka, (admin) => admin.fetchTopicOffsets(topic));
    const found: KafkaMessage[] = [];
    const take = (_partition: number, message: KafkaMessage): Promise<boolean> => Promise.resolve(found.push(message) > 0);
    await readRanges({
      kafka,
      topic,
      partitions: 1,
      ranges: [{ partition: 0, from: 0, to: Number(end?.high) }],
      take,
      signal: new AbortController().signal,
    });
    return found;
  };

  let sealer = await start();
  for (const from of [0, 4, 8]) {
    await fillLog(log, { patients: 4, from });
    await untilPublished();
    if (from === 4) {
      await shutDown(sealer.ending, logger);
      sealer = await start();
    }
  }
  const trees = await keptTrees(pool, log.clusterId);
  const seals = (
    await Promise.all(trees.map(async (tree) => (await sealsAfter(pool, tree, 0, 100)).map((seal) => ({ tree, seal }))))
  ).flat();
  const there = await messages();
  expect(there).toHaveLength(seals.length);
  for (const { tree, seal } of seals) {
    const keys = keysOf(tree, publicKeys);
    const message = there.find(({ value }) => value?.toString() === seal.checkpoint);
    expect(message?.key?.toString()).toBe(originOf(tree));
    expect(openCheckpoint(message?.value?.toString() ?? '', keys).size).toBe(seal.size);
    expect(openCheckpoint(String(message?.headers?.['heads']), keys).origin).toBe(headsOriginOf(tree, seal.size));
  }
  await shutDown(sealer.ending, logger);
  const other = newPem();
  sealer = await start(`${pem}${other}`);
  const signedAgain = async () => (await messages()).slice(seals.length).map(({ value }) => value?.toString() ?? '');
  await until(async () => (await signedAgain()).length === trees.length, signedAgain);
  for (const tree of trees) {
    const notes = (await signedAgain()).filter((note) => note.startsWith(`${originOf(tree)}\n`));
    const size = seals.filter((one) => one.tree === tree).at(-1)?.seal.size;
    expect(notes.map((note) => openCheckpoint(note, keysOf(tree, [signingKeys(other)[0].publicKey])).size)).toEqual([size]);
  }
  const found = await withAdmin(kafka, (admin) => findTopic(admin, topic));
  expect(found?.settings.get('retention.ms')).toBe('-1');

  await shutDown(sealer.ending, logger);
  await withAdmin(kafka, (admin) => admin.deleteTopics({ topics: [topic] }));
  await pool.end();
  await log.close();
  await database.drop();
});
