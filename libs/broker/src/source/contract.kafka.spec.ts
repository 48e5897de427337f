import type { StoredEvent } from '@throughline/kernel';
import { describeEventSource, history, openTopicWriter, stored, testName, type EventSourceHarness } from '@throughline/testing';
import { connectKafka } from '../connection/connect';
import { createKafkaSource } from './kafka-source';

const clusterId = '0190a5d0-0000-7000-8000-000000000001';
const partitions = 3;
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

describeEventSource('kafka', async (): Promise<EventSourceHarness> => {
  const writer = await openTopicWriter(clusterId, { partitions });
  const { topic, brokers } = writer;
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
      await writer.events(added.filter(({ sequence }) => sequence !== loss?.without));
      return added;
    },
    open: () => {
      const source = createKafkaSource({ kafka, topic, groupId: testName(), clusterId, partitions, logger: silent });
      return Promise.resolve({ source, buffered: () => source.status().waiting, close: source.close });
    },
    close: writer.close,
  };
});
