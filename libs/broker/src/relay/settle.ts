import { Fault, type EventSource, type StoredEvent } from '@throughline/kernel';
import type { Kafka, KafkaMessage } from 'kafkajs';
import type { BrokerLogger } from '../connection/connect';
import { messageReader } from '../message/from-message';
import { withAdmin } from '../topic/ensure-topic';
import { readRanges } from '../topic/read-ranges';
import type { Lease } from './leases';

export interface SettleOptions {
  readonly kafka: Kafka;
  readonly topic: string;
  readonly clusterId: string;
  readonly source: EventSource;
  readonly heads: () => Promise<readonly { readonly partition: number; readonly sequence: number }[]>;
  readonly logger: BrokerLogger;
}

/** Where publishing goes on in a partition: everything in the topic before `nextOffset` is accounted for by `published`. */
export interface Ground {
  readonly published: number;
  readonly nextOffset: number;
}

const reseedAdvice = 'Write a fresh topic from the log ("throughline relay reseed --topic NAME") and set KAFKA_TOPIC to it.';
const olderAdvice = 'Restore a newer backup, or give up what only the topic knows: "throughline relay new-generation --help".';

/** Whether the topic knows events that the log does not: then nothing must be published anywhere, nor appended. */
export const isOlderLog = ({ code }: Fault): boolean => code === 'older-log';

/**
 * Looks at what lies in the topic behind the marks, before anything is published there. A relay may have died between send and mark, or a
 * send may have failed with its messages taken after all: such messages must be the log's own events, one by one, and the mark may then
 * pass them. Anything else means that the database was restored from an older state, or that the topic lost messages, and a sequence
 * must never be used a second time with another content.
 *
 * @returns by partition, where to go on, or the fault for which nothing must be published there
 * @throws when broker or database do not answer
 */
export const settle = async (
  options: SettleOptions,
  leases: readonly Lease[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, Ground | Fault>> => {
  const { kafka, topic, source } = options;
  const ends = new Map(
    (await withAdmin(kafka, (admin) => admin.fetchTopicOffsets(topic))).map(({ partition, low, high }) => [
      partition,
      { low: Number(low), high: Number(high) },
    ]),
  );
  const heads = new Map((await options.heads()).map(({ partition, sequence }) => [partition, sequence]));
  const grounds = new Map<number, Ground | Fault>();
  const comparisons = new Map<number, Comparison>();
  for (const lease of leases) {
    const { partition, published, nextOffset } = lease;
    const { low, high } = ends.get(partition) ?? { low: 0, high: 0 };
    const head = heads.get(partition) ?? 0;
    const fault = aheadOfLog(lease, head) ?? lostMessages(lease, low, high);
    grounds.set(partition, fault ?? { published, nextOffset: high });
    if (!fault && high > nextOffset) comparisons.set(partition, compareWithLog(options, lease, head, high));
  }
  if (comparisons.size === 0) return grounds;
  try {
    const ranges = [...comparisons.values()].map(({ range }) => range);
    const take = async (partition: number, message: KafkaMessage): Promise<boolean> =>
      (await comparisons.get(partition)?.take(message)) ?? false;
    await readRanges({ kafka, topic, partitions: source.partitions, ranges, take, signal });
    for (const [partition, comparison] of comparisons) grounds.set(partition, comparison.ground());
    return grounds;
  } finally {
    for (const comparison of comparisons.values()) comparison.end();
  }
};

/** The mark says that more was published than there is. */
const aheadOfLog = ({ partition, published }: Lease, head: number): Fault | null =>
  published <= head
    ? null
    : new Fault('older-log', `The relay's mark lies beyond the log, which ends at ${head}: the log has lost events. ${olderAdvice}`, {
        partition,
        sequence: published,
      });

const lostMessages = ({ partition, published, nextOffset }: Lease, low: number, high: number): Fault | null => {
  if (high < nextOffset) {
    return new Fault('diverged-topic', `The topic ends at offset ${high} and had taken ${nextOffset}: it lost messages. ${reseedAdvice}`, {
      partition,
      sequence: published,
    });
  }
  if (low > nextOffset) {
    return new Fault('diverged-topic', `The topic begins at offset ${low}: messages from ${nextOffset} on were deleted. ${reseedAdvice}`, {
      partition,
      sequence: published,
    });
  }
  return null;
};

interface Comparison {
  readonly range: { readonly partition: number; readonly from: number; readonly to: number };
  /** @returns false when no more needs to be seen */
  readonly take: (message: KafkaMessage) => Promise<boolean>;
  readonly ground: () => Ground | Fault;
  readonly end: () => void;
}

/** Compares the messages of one partition behind the mark with the log's events, in order. What is not ours is for the readers to pass over. */
const compareWithLog = (
  { clusterId, source, logger, topic }: SettleOptions,
  { partition, published, nextOffset }: Lease,
  head: number,
  high: number,
): Comparison => {
  const reader = messageReader(partition, clusterId);
  const reading = new AbortController();
  const logged = eventsOf(source, partition, published, reading.signal);
  let verified = published;
  let fault: Fault | null = null;
  const neverPublished = published === 0 && nextOffset === 0;

  /** What speaks against the message at the next sequence or beyond. */
  const objection = async (message: KafkaMessage, sequence: number): Promise<Fault | null> => {
    const position = { partition, sequence };
    const older = (what: string): Fault => new Fault('older-log', `${what} ${olderAdvice}`, position);
    if (sequence > head) {
      return older(
        `The topic holds a sequence that the log has not reached (it ends at ${head}): the database was restored from an older state.`,
      );
    }
    if (sequence > verified + 1) {
      return new Fault('diverged-topic', `The topic leaves out sequence ${verified + 1}. ${reseedAdvice}`, position);
    }
    const event = await logged.next();
    return !event.done && isSameEvent(event.value, reader.read(message, sequence))
      ? null
      : older('The topic holds another event than the log at this sequence: the log was written anew after a restore.');
  };

  return {
    range: { partition, from: nextOffset, to: high },
    take: async (message) => {
      const placed = reader.place(message);
      if (placed.kind === 'foreign') {
        if (neverPublished && placed.reason === 'other-source') {
          fault = new Fault(
            'diverged-topic',
            `The topic holds events of another log, or of a former generation of this one. ${reseedAdvice}`,
          );
          return false;
        }
        logger.warn(
          { topic, partition, offset: message.offset, reason: placed.reason },
          'The topic holds a message that is not of this log',
        );
        return true;
      }
      // Seen before: a duplicate of somebody who had lost the partition. Readers drop it.
      if (placed.sequence <= verified) return true;
      fault = await objection(message, placed.sequence);
      if (fault === null) verified = placed.sequence;
      return fault === null;
    },
    ground: () => fault ?? { published: verified, nextOffset: high },
    end: () => {
      reading.abort();
      void logged.return();
    },
  };
};

/** Headers may be more or fewer than those of another version of the program; id and payload are the event's own. */
const isSameEvent = (logged: StoredEvent, found: StoredEvent): boolean =>
  logged.eventId === found.eventId && logged.payload === found.payload;

async function* eventsOf(source: EventSource, partition: number, after: number, signal: AbortSignal): AsyncGenerator<StoredEvent, void> {
  for await (const batch of source.follow(partition, after, { batchSize: 500, signal })) yield* batch;
}
