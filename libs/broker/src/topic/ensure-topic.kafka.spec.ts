import { testKafka, testName, untilKafka } from '@throughline/testing';
import { ConfigResourceTypes, Kafka, logLevel, type Admin } from 'kafkajs';
import { ensureTopic, findTopic } from './ensure-topic';

let admin: Admin;
const partitions = 3;
const replicationFactor = 1;

beforeAll(async () => {
  admin = new Kafka({ brokers: [...testKafka().brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
});

afterAll(async () => {
  await admin.disconnect();
});

/** A topic that was made by hand, with all that the log needs but what the test changes. */
const madeByHand = async (settings: Readonly<Record<string, string>>, numPartitions = partitions): Promise<string> => {
  const topic = testName();
  const right = { 'retention.ms': '-1', 'retention.bytes': '-1', 'max.message.bytes': '8388608' };
  const configEntries = Object.entries({ ...right, ...settings }).map(([name, value]) => ({ name, value }));
  await admin.createTopics({ topics: [{ topic, numPartitions, replicationFactor, configEntries }], waitForLeaders: true });
  return topic;
};

const refusal = async (name: string): Promise<string> => {
  const error: unknown = await ensureTopic(admin, { name, partitions, replicationFactor }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'Fault', code: 'wrong-topic' });
  return (error as Error).message;
};

describe('making sure of the topic', () => {
  it('makes it with settings under which nothing is ever deleted, and finds it right afterwards', async () => {
    const name = testName();
    await ensureTopic(admin, { name, partitions, replicationFactor });
    await ensureTopic(admin, { name, partitions, replicationFactor });
    const found = await findTopic(admin, name);
    expect(found).toMatchObject({ partitions, replicationFactor });
    expect(Object.fromEntries(found?.settings ?? [])).toMatchObject({
      'cleanup.policy': 'delete',
      'retention.ms': '-1',
      'retention.bytes': '-1',
      'unclean.leader.election.enable': 'false',
      'min.insync.replicas': '1',
    });
  });

  it('is no error when several programs do it at once', async () => {
    const name = testName();
    await Promise.all(Array.from({ length: 4 }, () => ensureTopic(admin, { name, partitions, replicationFactor })));
  });

  it.each([
    ['cleanup.policy', 'compact', 'delete'],
    ['retention.ms', '604800000', '-1'],
    ['retention.bytes', '1000000', '-1'],
    ['unclean.leader.election.enable', 'true', 'false'],
    ['max.message.bytes', '1048588', '8388608'],
    ['min.insync.replicas', '2', '1'],
  ])('refuses a topic whose %s is %s, and prints the command that mends it', async (setting, wrong, right) => {
    const topic = await madeByHand({ [setting]: wrong });
    const message = await refusal(topic);
    expect(message).toContain(`${setting} is ${wrong}`);
    expect(message).toContain(
      `kafka-configs.sh --bootstrap-server ${testKafka().brokers[0]} --alter --entity-type topics --entity-name ${topic} --add-config ${setting}=${right}`,
    );
    await admin.alterConfigs({
      validateOnly: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configEntries: mended(setting, right) }],
    });
    // The broker takes it over soon after it has answered.
    const accepted = async (): Promise<boolean> => {
      await ensureTopic(admin, { name: topic, partitions, replicationFactor });
      return true;
    };
    await untilKafka(testKafka().brokers, accepted, { withinMs: 10_000, what: 'The mended topic was not accepted' });
  });

  it('refuses a topic with too few partitions, and one with too many', async () => {
    const few = await madeByHand({}, 2);
    expect(await refusal(few)).toContain(`--alter --topic ${few} --partitions 3`);
    const many = await madeByHand({}, 5);
    expect(await refusal(many)).toContain('throughline relay reseed --topic NAME');
  });

  it('names every wrong setting, not only the first', async () => {
    const message = await refusal(await madeByHand({ 'cleanup.policy': 'compact', 'retention.ms': '1000' }, 2));
    for (const wrong of ['cleanup.policy is compact', 'retention.ms is 1000', 'it has 2 partitions']) expect(message).toContain(wrong);
  });

  it('says so when the cluster has too few brokers for the copies', async () => {
    const error: unknown = await ensureTopic(admin, { name: testName(), partitions, replicationFactor: 9 }).catch(
      (thrown: unknown) => thrown,
    );
    expect((error as Error).message).toContain('KAFKA_REPLICATION_FACTOR');
  });
});

/** `alterConfigs` sets all settings of a topic: those that are not named fall back to the broker's. */
const mended = (setting: string, right: string): { name: string; value: string }[] =>
  Object.entries({ 'retention.ms': '-1', 'retention.bytes': '-1', 'max.message.bytes': '8388608', [setting]: right }).map(
    ([name, value]) => ({
      name,
      value,
    }),
  );
