import type { Producer } from 'kafkajs';
import type { StoredEvent } from '@throughline/kernel';
import {
  createTestTopic,
  describeEventSource,
  history,
  quietKafka,
  stored,
  testKafka,
  testName,
  type EventSourceHarness,
} from '@throughline/testing';
import { connectKafka } from '../connection/connect';
import { toMessage } from '../message/to-message';
import { createKafkaSource } from './kafka-source';

const clusterId = '0190a5d0-0000-7000-8000-000000000001';
const partitions = 3;
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

describeEventSource('kafka', async (): Promise<EventSourceHarness> => {
  const { topic, drop } = await createTestTopic({ partitions });
  const { brokers } = testKafka();
  const producer: Producer = quietKafka(brokers).producer({
    createPartitioner:
      () =>
      ({ message }) =>
        message.partition ?? 0,
  });
  await producer.connect();
  const written = new Map<number, StoredEvent[]>();
  const kafka = connectKafka({ brokers, clientId: 'throughline-tests', tls: null, signIn: null }, silent);
  return {
    partitions,
    write: async (partition, count, loss) => {
      const before = written.get(partition) ?? [];
      const all = history(
        Array.from({ length: before.length + count }, () => ({ type: 'Counted', data: { amount: 1 }, envelope: { partition } })),
      );
      const added = all.slice(before.length).map(stored);
      written.set(partition, [...before, ...added]);
      const sent = added.filter(({ sequence }) => sequence !== loss?.without);
      for (let next = 0; next < sent.length; next += 500) {
        await producer.send({ topic, acks: -1, messages: sent.slice(next, next + 500).map((event) => toMessage(event, clusterId)) });
      }
      return added;
    },
    open: () => {
      const source = createKafkaSource({ kafka, topic, groupId: testName(), clusterId, partitions, logger: silent });
      return Promise.resolve({ source, buffered: () => source.status().waiting, close: source.close });
    },
    close: async () => {
      await producer.disconnect();
      await drop();
    },
  };
});
