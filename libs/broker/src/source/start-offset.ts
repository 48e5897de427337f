import type { Kafka } from 'kafkajs';
import type { Mark } from './lane';

/** What the cluster knows of a partition: where its messages begin and end, and the mark that the group last left there. */
export interface PartitionHints {
  readonly low: number;
  readonly high: number;
  readonly mark: Mark | null;
}

/**
 * Where to look for the event after `after`. As each message holds at most one event, and first occurrences are in order, event `n` lies
 * at offset `n - 1` or later; and if the event after `m` comes first at offset `o` or later, event `n` does at `o + n - m - 1` or later. A
 * guess all the same, since the topic may have been made anew: who finds it wrong begins at the beginning.
 */
export const startOffset = (after: number, { low, high, mark }: PartitionHints): number => {
  const known = mark !== null && mark.sequence <= after ? mark : { offset: 0, sequence: 0 };
  return Math.max(low, Math.min(high, known.offset + after - known.sequence));
};

/** Asks the cluster once for all partitions. @throws the client's error when it does not answer or has no such topic */
export const fetchHints = async (kafka: Kafka, topic: string, groupId: string): Promise<ReadonlyMap<number, PartitionHints>> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    // In this order: the second question needs the metadata that the first one loads.
    const ends = await admin.fetchTopicOffsets(topic);
    const [committed] = await admin.fetchOffsets({ groupId, topics: [topic] });
    const marks = new Map((committed?.partitions ?? []).map((one) => [one.partition, markOf(one)]));
    return new Map(
      ends.map(({ partition, low, high }) => [partition, { low: Number(low), high: Number(high), mark: marks.get(partition) ?? null }]),
    );
  } finally {
    await admin.disconnect();
  }
};

/** The sequence is kept with the offset, as its metadata. */
const markOf = ({ offset, metadata }: { readonly offset: string; readonly metadata: string | null }): Mark | null => {
  const mark = { offset: Number(offset), sequence: Number(metadata || NaN) };
  return mark.offset >= 0 && Number.isSafeInteger(mark.sequence) && mark.sequence >= 0 ? mark : null;
};
