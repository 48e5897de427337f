import { Fault } from '@throughline/kernel';
import { ConfigResourceTypes, type Admin, type Kafka } from 'kafkajs';
import { settingsFor, wrongSettings, type FoundTopic, type TopicDefinition } from './wrong-settings';

/** Runs the work with a client of the cluster's administration, made for it alone: such clients do not outlive a broker's restart well. */
export const withAdmin = async <Result>(kafka: Kafka, work: (admin: Admin) => Promise<Result>): Promise<Result> => {
  const admin = kafka.admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
};

/**
 * Makes the topic if it is not there, and asserts that it can hold the log. Two programs may do so at once.
 *
 * @throws Fault `wrong-topic` naming every wrong setting with the command that mends it
 */
export const ensureTopic = async (admin: Admin, wanted: TopicDefinition): Promise<void> => {
  const found = (await findTopic(admin, wanted.name)) ?? (await makeTopic(admin, wanted));
  const wrong = wrongSettings(wanted, found);
  if (wrong.length === 0) return;
  throw new Fault('wrong-topic', `Topic ${wanted.name} cannot hold the log:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
};

const makeTopic = async (admin: Admin, wanted: TopicDefinition): Promise<FoundTopic> => {
  const { name, partitions, replicationFactor } = wanted;
  const configEntries = Object.entries(settingsFor(wanted)).map(([setting, value]) => ({ name: setting, value }));
  await admin
    .createTopics({ topics: [{ topic: name, numPartitions: partitions, replicationFactor, configEntries }], waitForLeaders: true })
    .catch((error: unknown) => refuseReplication(error, wanted));
  const made = await findTopic(admin, name);
  if (!made) throw new Error(`Topic ${name} was made and is not there yet`);
  return made;
};

const refuseReplication = (error: unknown, { name, replicationFactor }: TopicDefinition): never => {
  const errors = (error as { readonly errors?: readonly { readonly type?: string }[] }).errors ?? [];
  if (errors.some(({ type }) => type === 'INVALID_REPLICATION_FACTOR')) {
    throw new Fault(
      'wrong-topic',
      `Topic ${name} cannot be made with ${replicationFactor} copies: the cluster has fewer brokers. Set KAFKA_REPLICATION_FACTOR to fewer, or start more brokers.`,
    );
  }
  throw error;
};

/** What the cluster says of the topic; null when there is none of that name. */
export const findTopic = async (admin: Admin, name: string): Promise<FoundTopic | null> => {
  if (!(await admin.listTopics()).includes(name)) return null;
  const { topics } = await admin.fetchTopicMetadata({ topics: [name] });
  const partitions = topics[0]?.partitions ?? [];
  const { resources } = await admin.describeConfigs({
    resources: [{ type: ConfigResourceTypes.TOPIC, name }],
    includeSynonyms: false,
  });
  const { brokers } = await admin.describeCluster();
  const [broker] = brokers;
  return {
    name,
    partitions: partitions.length,
    replicationFactor: Math.min(...partitions.map(({ replicas }) => replicas.length)),
    settings: new Map(resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue])),
    broker: broker ? `${broker.host}:${broker.port}` : 'BROKER:9092',
  };
};
