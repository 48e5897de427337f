import type { Message } from 'kafkajs';
import { toMessage } from '@throughline/broker';
import type { StoredEvent } from '@throughline/kernel';
import { createTestTopic, quietKafka, testKafka } from '../kafka';

/** A topic that a test writes to as it likes: as the relay does, or as it never would. */
export interface TopicWriter {
  readonly topic: string;
  readonly brokers: readonly string[];
  /** Writes the events' messages in this order. */
  readonly events: (events: readonly StoredEvent[]) => Promise<void>;
  readonly messages: (messages: readonly Message[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Few enough for one request to stay below a broker's usual limit. */
const togetherAtMost = 500;

export const openTopicWriter = async (
  clusterId: string,
  options: { readonly partitions: number; readonly config?: Readonly<Record<string, string>> },
): Promise<TopicWriter> => {
  const { topic, drop } = await createTestTopic(options);
  const { brokers } = testKafka();
  const producer = quietKafka(brokers).producer({
    createPartitioner:
      () =>
      ({ message }) =>
        message.partition ?? 0,
  });
  await producer.connect();
  const messages = async (all: readonly Message[]): Promise<void> => {
    for (let next = 0; next < all.length; next += togetherAtMost) {
      await producer.send({ topic, acks: -1, messages: all.slice(next, next + togetherAtMost) });
    }
  };
  return {
    topic,
    brokers,
    messages,
    events: (events) => messages(events.map((event) => toMessage(event, clusterId))),
    close: async () => {
      await producer.disconnect();
      await drop();
    },
  };
};
