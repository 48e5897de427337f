import { setMaxListeners } from 'node:events';
import type { EachBatchPayload, Kafka } from 'kafkajs';
import type { EventSource, StoredEvent } from '@throughline/kernel';
import type { BrokerLogger } from '../connection/connect';
import { createChannel, type Channel } from './channel';
import { joinGroup } from './group-member';
import { keepCommitting } from './hint-commits';
import { Lane } from './lane';
import type { KafkaSourceMoment } from './moment';
import { fetchHints, startOffset, type PartitionHints } from './start-offset';

/** How long what the cluster said about its partitions is used again, in milliseconds: many readers begin at once. */
const hintsLastMs = 1_000;

export interface KafkaSourceOptions {
  readonly kafka: Kafka;
  readonly topic: string;
  /** Programs with the same group share the partitions among them. */
  readonly groupId: string;
  /** Of the log that the topic carries. */
  readonly clusterId: string;
  /** Of the log, and so of the topic. */
  readonly partitions: number;
  /** How long the brokers wait for a sign of life before they give this program's partitions to others, in milliseconds. Default 10,000. */
  readonly sessionMs?: number;
  readonly logger: BrokerLogger;
  readonly observe?: (moment: KafkaSourceMoment) => void;
}

/** How the source is doing. */
export interface KafkaSourceStatus {
  /** Why nothing comes at the moment, in words for operators; null when all is well. */
  readonly trouble: string | null;
  /** The partitions that are this program's. */
  readonly assigned: readonly number[];
  /** Messages passed that are none of the log's. */
  readonly foreignMessages: number;
  /** Events that wait in memory for readers. */
  readonly waiting: number;
}

/** An event source over the log's topic. */
export interface KafkaSource extends Required<EventSource> {
  readonly status: () => KafkaSourceStatus;
  /** Ends every reader, and leaves the group. */
  readonly close: () => Promise<void>;
}

/**
 * Follows a topic as one member of a consumer group. Each partition is fetched and decoded once, for all readers that follow it here.
 * Where to begin is said by the reader's position; the group's offsets are no more than a hint of where to look for it.
 */
export const createKafkaSource = (options: KafkaSourceOptions): KafkaSource => {
  const { kafka, topic, groupId, clusterId, partitions, logger, observe = () => undefined } = options;
  const listeners = new Set<(assigned: readonly number[]) => void>();
  const closing = new AbortController();
  // Every reader listens to it, and there may be any number of them.
  setMaxListeners(0, closing.signal);
  let assigned: readonly number[] = [];
  let foreignMessages = 0;

  const channels = Array.from({ length: partitions }, (_, partition): Channel => {
    const place = [{ topic, partitions: [partition] }];
    const mine = (): boolean => assigned.includes(partition);
    return createChannel(partition, clusterId, {
      seek: (offset) => mine() && member.use((consumer) => consumer.seek({ topic, partition, offset: String(offset) })),
      pause: () => mine() && member.use((consumer) => consumer.pause(place)),
      resume: () => mine() && member.use((consumer) => consumer.resume(place)),
      passed: (offset, reason) => {
        foreignMessages += 1;
        observe({ step: 'foreign-message', partition, offset, reason });
        logger.error({ topic, partition, offset, reason }, 'Passed a message that is none of the log: find out who writes to its topic');
      },
    });
  });

  const onAssigned = (now: readonly number[]): void => {
    assigned = [...now].sort((one, other) => one - other);
    logger.info({ topic, group: groupId, partitions: assigned }, 'Partitions assigned');
    for (const partition of assigned) channels[partition]?.assigned();
    for (const listener of listeners) listener(assigned);
  };
  const member = joinGroup({
    kafka,
    topic,
    groupId,
    partitions,
    logger,
    onAssigned,
    onBatch: (payload) => readBatch(channels, payload),
    ...(options.sessionMs === undefined ? {} : { sessionMs: options.sessionMs }),
  });
  const commits = keepCommitting({ topic, channels, member, assigned: () => assigned, observe, logger });

  const hints = remembered(() => fetchHints(kafka, topic, groupId));
  const begin = async (partition: number, after: number): Promise<number> => {
    const known = (await hints()).get(partition);
    return known ? startOffset(after, known) : 0;
  };

  async function* follow(...[partition, after, { batchSize, signal, settled }]: Parameters<EventSource['follow']>) {
    const channel = channels[partition];
    if (!channel) throw new Error(`The topic has ${partitions} partitions, and ${partition} is none of them`);
    const { ended, forget } = whenAborted(signal, closing.signal);
    try {
      const start = await Promise.race([begin(partition, after), ended]);
      if (start === null) return;
      const lane = new Lane({ after, start, batchSize, settled: settled ?? (() => after) });
      void ended.then(() => lane.close());
      channel.join(lane);
      try {
        for (let batch = await lane.take(); batch !== null; batch = await lane.take()) yield batch;
      } finally {
        channel.leave(lane);
      }
    } finally {
      forget();
    }
  }

  return {
    partitions,
    follow: (partition, after, how): AsyncIterable<readonly StoredEvent[]> => follow(partition, after, how),
    onAssigned: (listener) => {
      listeners.add(listener);
      listener(assigned);
      return () => void listeners.delete(listener);
    },
    status: () => ({
      trouble: member.trouble(),
      assigned,
      foreignMessages,
      waiting: channels.reduce((sum, channel) => sum + channel.size(), 0),
    }),
    close: async () => {
      await commits.stop();
      closing.abort();
      await member.stop();
    },
  };
};

/** @throws what a heartbeat fails with: the client then joins anew */
const readBatch = async (channels: readonly Channel[], payload: EachBatchPayload): Promise<void> => {
  const { batch } = payload;
  await channels[batch.partition]?.read({
    messages: batch.messages,
    end: Number(batch.highWatermark),
    // The client wants the last offset that is done with.
    resolve: (next) => payload.resolveOffset(String(next - 1)),
    heartbeat: () => payload.heartbeat(),
    isStale: () => payload.isStale(),
  });
};

const remembered = (ask: () => Promise<ReadonlyMap<number, PartitionHints>>): typeof ask => {
  let answer: ReturnType<typeof ask> | null = null;
  let asked = 0;
  return () => {
    if (answer && performance.now() - asked < hintsLastMs) return answer;
    const asking = ask();
    asking.catch(() => (answer = answer === asking ? null : answer));
    asked = performance.now();
    answer = asking;
    return asking;
  };
};

/** Resolves to null when one of the signals aborts. Composite signals may be collected as garbage while somebody waits for them. */
const whenAborted = (...signals: readonly AbortSignal[]): { readonly ended: Promise<null>; readonly forget: () => void } => {
  let end: () => void = () => undefined;
  const ended = new Promise<null>((resolve) => (end = () => resolve(null)));
  for (const signal of signals) {
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  }
  return { ended, forget: () => signals.forEach((signal) => signal.removeEventListener('abort', end)) };
};
