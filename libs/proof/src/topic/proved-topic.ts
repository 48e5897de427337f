import { describeKafkaTrouble, findTopic, readRanges, withAdmin } from '@throughline/broker';
import type { Kafka, KafkaMessage } from 'kafkajs';
import { CannotProve } from '../cannot-prove';
import type { Comparison } from './compare-partition';

/** A topic to be proved. */
export interface ProvedTopic {
  readonly kafka: Kafka;
  readonly name: string;
}

/** Where a partition of the topic begins and ends: the first offset, and the one behind the last. */
export interface TopicEnds {
  readonly low: number;
  readonly high: number;
}

/** @throws CannotProve when the topic is not there, has another number of partitions, or the brokers do not answer */
export const topicEnds = async ({ kafka, name }: ProvedTopic, partitions: number): Promise<ReadonlyMap<number, TopicEnds>> => {
  const [found, ends] = await answered(() =>
    withAdmin(kafka, async (admin) => {
      const topic = await findTopic(admin, name);
      return [topic, topic ? await admin.fetchTopicOffsets(name) : []] as const;
    }),
  );
  if (!found) throw new CannotProve(`Topic ${name} is not there: start the relay, which makes it ("npm run start:relay").`);
  if (found.partitions !== partitions) {
    throw new CannotProve(`Topic ${name} has ${found.partitions} partitions and the log ${partitions}: see "throughline doctor".`);
  }
  return new Map(ends.map(({ partition, low, high }) => [partition, { low: Number(low), high: Number(high) }]));
};

/** A partition's messages from an offset up to an end, and who compares them. */
export interface ComparedRange {
  readonly partition: number;
  readonly from: number;
  readonly to: number;
  readonly comparison: Comparison;
}

/** Gives every message to its partition's comparison. @throws CannotProve when the brokers do not answer, or the signal aborts */
export const compareTopic = async (
  { kafka, name }: ProvedTopic,
  partitions: number,
  compared: readonly ComparedRange[],
  signal: AbortSignal,
): Promise<void> => {
  const ranges = compared.filter(({ from, to }) => to > from);
  if (ranges.length === 0) return;
  const comparisons = new Map(ranges.map(({ partition, comparison }) => [partition, comparison]));
  const take = async (partition: number, message: KafkaMessage): Promise<boolean> =>
    (await comparisons.get(partition)?.take(message)) ?? false;
  await answered(() => readRanges({ kafka, topic: name, partitions, ranges, take, signal }));
};

const answered = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    throw new CannotProve(`Kafka cannot be read. ${describeKafkaTrouble(error)}`, { cause: error });
  }
};
