import { randomUUID } from 'node:crypto';
import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';

/** Offsets of one partition: from the first, up to and without the last. */
export interface OffsetRange {
  readonly partition: number;
  readonly from: number;
  readonly to: number;
}

export interface ReadRangesOptions {
  readonly kafka: Kafka;
  readonly topic: string;
  /** How many partitions the topic has. */
  readonly partitions: number;
  /** One a partition at most, none empty. */
  readonly ranges: readonly OffsetRange[];
  /** Given the messages of each range in their order. Resolves to false when it has seen enough of this partition. */
  readonly take: (partition: number, message: KafkaMessage) => Promise<boolean>;
  readonly signal: AbortSignal;
}

/** A broker that gives nothing for so long does not answer, in milliseconds. */
const silenceMs = 15_000;

/** How often the broker hears of us while a batch is being taken, in milliseconds. */
const beatMs = 3_000;

/**
 * Reads stretches of a topic and leaves nothing behind. The client reads only in a consumer group: it gets one of its own that ends with it
 * and commits nothing.
 *
 * @throws when the broker does not answer, or the signal aborts
 */
export const readRanges = async ({ kafka, topic, partitions, ranges, take, signal }: ReadRangesOptions): Promise<void> => {
  const left = new Map(ranges.map((range) => [range.partition, range]));
  const consumer = kafka.consumer({
    groupId: `throughline-look-${randomUUID()}`,
    allowAutoTopicCreation: false,
    maxWaitTimeInMs: 100,
    retry: { retries: 1 },
  });
  const end = ending(consumer, signal);
  const eachBatch = async (payload: EachBatchPayload): Promise<void> => {
    const { batch } = payload;
    const range = left.get(batch.partition);
    if (!range) return;
    end.alive();
    // Whoever takes a message may take their time over it: the broker must go on to hear of us, and has not fallen silent.
    const beat = setInterval(() => {
      end.alive();
      payload.heartbeat().catch(end.failed);
    }, beatMs);
    try {
      for (const message of batch.messages) {
        const offset = Number(message.offset);
        if (offset >= range.from && offset < range.to && !(await take(batch.partition, message))) left.delete(batch.partition);
        payload.resolveOffset(message.offset);
        if (!left.has(batch.partition)) break;
      }
    } finally {
      clearInterval(beat);
    }
    if (Number(batch.lastOffset()) + 1 >= range.to) left.delete(batch.partition);
    if (!left.has(batch.partition)) consumer.pause([{ topic, partitions: [batch.partition] }]);
    if (left.size === 0) end.reached();
    await payload.heartbeat();
  };
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) => eachBatch(payload).catch(end.failed),
    });
    const others = Array.from({ length: partitions }, (_, partition) => partition).filter((partition) => !left.has(partition));
    consumer.pause([{ topic, partitions: others }]);
    for (const { partition, from } of ranges) consumer.seek({ topic, partition, offset: String(from) });
    await end.settled;
  } finally {
    end.clear();
    await consumer.disconnect().catch(() => undefined);
  }
};

/** When reading is over: everything was read, somebody gave up, or the broker did. */
const ending = (consumer: Consumer, signal: AbortSignal) => {
  let reached: () => void = () => undefined;
  let failed: (error: unknown) => void = () => undefined;
  const settled = new Promise<void>((resolve, reject) => {
    reached = resolve;
    failed = reject;
  });
  // It may fail before anybody waits for it; whoever then waits gets the error.
  settled.catch(() => undefined);
  const onAbort = (): void => failed(new Error('reading the topic was given up'));
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  const silence = setTimeout(() => failed(new Error(`the topic was not read within ${silenceMs} ms`)), silenceMs);
  consumer.on(consumer.events.CRASH, ({ payload }) => failed(payload.error));
  return {
    settled,
    reached,
    failed,
    alive: () => void silence.refresh(),
    clear: () => {
      clearTimeout(silence);
      signal.removeEventListener('abort', onAbort);
    },
  };
};
