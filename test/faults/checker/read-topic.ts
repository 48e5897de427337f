import { randomUUID } from 'node:crypto';
import type { Consumer, Kafka, KafkaMessage } from 'kafkajs';

/** Some messages of a partition, in the order of their offsets. */
export type TakeMessages = (partition: number, messages: readonly KafkaMessage[]) => Promise<void>;

const stuckAfterMs = 60_000;

/**
 * Reads a whole topic once, as it is now: partition by partition in the order of offsets, a few batches in memory at a time.
 *
 * @returns the number of partitions
 * @throws Error when the brokers do not give the rest for a minute
 */
export const readTopic = async (kafka: Kafka, topic: string, take: TakeMessages): Promise<number> => {
  const admin = kafka.admin();
  await admin.connect();
  const groupId = `throughline-checker-${randomUUID()}`;
  try {
    const ends = await admin.fetchTopicOffsets(topic);
    const open = new Map(ends.filter(({ low, high }) => low !== high).map(({ partition, high }) => [partition, BigInt(high)]));
    if (open.size > 0) {
      const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100, sessionTimeout: 30_000 });
      try {
        await readUpTo(consumer, topic, open, take);
      } finally {
        await consumer.disconnect();
      }
      await admin.deleteGroups([groupId]);
    }
    return ends.length;
  } finally {
    await admin.disconnect();
  }
};

const readUpTo = async (consumer: Consumer, topic: string, open: Map<number, bigint>, take: TakeMessages): Promise<void> => {
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise<void>((done, failed) => {
    let patience = impatient(open, failed);
    consumer.on('consumer.crash', ({ payload }) => failed(payload.error));
    const eachBatch = async (partition: number, messages: readonly KafkaMessage[]): Promise<void> => {
      const end = open.get(partition);
      if (end === undefined) return;
      clearTimeout(patience);
      await take(
        partition,
        messages.filter(({ offset }) => BigInt(offset) < end),
      );
      if (BigInt(messages.at(-1)?.offset ?? '-1') + 1n >= end) open.delete(partition);
      if (open.size === 0) done();
      else patience = impatient(open, failed);
    };
    consumer
      .run({
        autoCommit: false,
        // What goes wrong in here must not be tried again by the client: it is the caller's to know.
        eachBatch: ({ batch }) => eachBatch(batch.partition, batch.messages).catch(failed),
      })
      .catch(failed);
  });
};

const impatient = (open: ReadonlyMap<number, bigint>, failed: (error: Error) => void): NodeJS.Timeout =>
  setTimeout(
    () => failed(new Error(`The topic's partitions ${[...open.keys()].join(', ')} could not be read to their ends: are the brokers up?`)),
    stuckAfterMs,
  );
