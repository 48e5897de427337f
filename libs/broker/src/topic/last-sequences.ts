import type { Kafka, KafkaMessage } from 'kafkajs';
import { messageReader } from '../message/from-message';
import { withAdmin } from './ensure-topic';
import { readRanges, type OffsetRange } from './read-ranges';

/** How many messages are looked at first; ten times as many in each further look. */
const firstLook = 200;

/**
 * The greatest sequence of this log in each partition of a topic; 0 where it has none. It is read from the messages themselves. A relay
 * that lost its partition may have repeated older ones at the end: the search goes back until it has found what is expected, or all is seen.
 *
 * @param expected by partition, what should be there at least
 * @throws when the broker does not answer
 */
export const lastSequences = async (
  kafka: Kafka,
  topic: string,
  clusterId: string,
  expected: ReadonlyMap<number, number>,
): Promise<ReadonlyMap<number, number>> => {
  const ends = (await withAdmin(kafka, (admin) => admin.fetchTopicOffsets(topic))).map(({ partition, low, high }) => ({
    partition,
    low: Number(low),
    high: Number(high),
  }));
  const lows = new Map(ends.map(({ partition, low }) => [partition, low]));
  const last = new Map(ends.map(({ partition }) => [partition, 0]));
  const look = async (width: number): Promise<void> => {
    const ranges = ends
      .filter(({ partition, low, high }) => high > low && (last.get(partition) ?? 0) < Math.max(1, expected.get(partition) ?? 0))
      .map(({ partition, low, high }): OffsetRange => ({ partition, from: Math.max(low, high - width), to: high }));
    if (ranges.length === 0) return;
    const take = (partition: number, message: KafkaMessage): Promise<boolean> => {
      const placed = messageReader(partition, clusterId).place(message);
      if (placed.kind === 'ours') last.set(partition, Math.max(last.get(partition) ?? 0, placed.sequence));
      return Promise.resolve(true);
    };
    await readRanges({ kafka, topic, partitions: ends.length, ranges, take, signal: new AbortController().signal });
    if (ranges.some(({ partition, from }) => from > (lows.get(partition) ?? 0))) await look(width * 10);
  };
  await look(firstLook);
  return last;
};
