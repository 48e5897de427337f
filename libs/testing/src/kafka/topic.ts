import { randomBytes } from 'node:crypto';
import type { Admin } from 'kafkajs';
import { askKafka, untilKafka } from './ask';

/** The Kafka of this Jest run. */
export interface TestKafka {
  /** `host:port`, at least one. */
  readonly brokers: readonly string[];
}

/**
 * The Kafka of this Jest run (or of KAFKA_BROKERS). For suites named `*.kafka.spec.ts`.
 * @throws Error that says what to install when there is none
 */
export const testKafka = (): TestKafka => {
  const trouble = process.env['TEST_KAFKA_TROUBLE'];
  if (trouble) throw new Error(trouble);
  const brokers = process.env['TEST_KAFKA_BROKERS'];
  if (!brokers)
    throw new Error('No Kafka for tests: name the suite *.kafka.spec.ts and run it with "npm test", or set TEST_KAFKA_BROKERS.');
  return { brokers: brokers.split(',') };
};

export interface TestTopicOptions {
  readonly partitions?: number;
  /** Topic settings such as `retention.ms`. */
  readonly config?: Readonly<Record<string, string>>;
  /** Another cluster than that of this Jest run: its `internal` addresses. */
  readonly brokers?: readonly string[];
}

/** An empty topic of its own for a suite. */
export interface TestTopic {
  readonly topic: string;
  readonly drop: () => Promise<void>;
}

/** A name that no other suite or run has, for a topic or a consumer group. */
export const testName = (): string => `test.${randomBytes(6).toString('hex')}`;

/** Makes an empty topic, with as many copies as the cluster makes by default. */
export const createTestTopic = async ({
  partitions = 4,
  config = {},
  brokers = testKafka().brokers,
}: TestTopicOptions = {}): Promise<TestTopic> => {
  const topic = testName();
  const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }));
  await askKafka(brokers, (admin) =>
    admin.createTopics({ topics: [{ topic, numPartitions: partitions, configEntries }], waitForLeaders: false }),
  );
  await untilKafka(brokers, (admin) => isLed(admin, topic, partitions), { withinMs: 15_000, what: `The topic ${topic} was not led` });
  return { topic, drop: () => askKafka(brokers, (admin) => admin.deleteTopics({ topics: [topic] })) };
};

/** The broker that was asked to make a topic, and those that lead it, hear of it at different moments; the leaders answer for its offsets. */
const isLed = async (admin: Admin, topic: string, partitions: number): Promise<boolean> => {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  const led = topics[0]?.partitions.filter(({ leader }) => leader >= 0) ?? [];
  return led.length === partitions && (await admin.fetchTopicOffsets(topic)).length === partitions;
};
