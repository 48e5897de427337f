import type { Kafka, Producer } from 'kafkajs';
import type { OutgoingMessage } from '../message/to-message';

/** How long the partition's leader waits for the copies to be in step, in milliseconds. */
const acknowledgeWithinMs = 10_000;

/** Sends messages with an idempotent producer that is made anew after each error: its numbering is then no longer to be trusted. */
export interface Sender {
  /**
   * Sends message sets, at most one a partition, in one request to each broker. Not to be called again before it has settled.
   *
   * @returns the offset of the first message in each partition
   * @throws whatever the client throws; whether any of the messages were taken is then unknown
   */
  readonly send: (topic: string, messages: readonly OutgoingMessage[]) => Promise<ReadonlyMap<number, number>>;
  readonly close: () => Promise<void>;
}

export const createSender = (kafka: Kafka): Sender => {
  let current: Producer | null = null;

  const connected = async (): Promise<Producer> => {
    if (current) return current;
    const producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      retry: { retries: 1, initialRetryTime: 100, maxRetryTime: 1_000 },
      createPartitioner: () => partitionGiven,
    });
    current = producer;
    await producer.connect();
    return producer;
  };

  const discard = async (): Promise<void> => {
    const discarded = current;
    current = null;
    await discarded?.disconnect().catch(() => undefined);
  };

  return {
    send: async (topic, messages) => {
      try {
        const producer = await connected();
        const written = await producer.send({ topic, messages: [...messages], acks: -1, timeout: acknowledgeWithinMs });
        return new Map(written.map(({ partition, baseOffset }) => [partition, Number(baseOffset)]));
      } catch (error) {
        await discard();
        throw error;
      }
    },
    close: discard,
  };
};

const partitionGiven = ({ message }: { readonly message: { readonly partition?: number } }): number => {
  if (message.partition === undefined) throw new Error('A message without its partition');
  return message.partition;
};
