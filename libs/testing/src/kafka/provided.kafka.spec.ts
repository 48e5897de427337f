import { Partitioners, type Consumer, type Producer } from 'kafkajs';
import { askKafka, createTestTopic, quietKafka, testKafka, testName, type TestTopic } from '@throughline/testing';

describe('the Kafka of a Jest run', () => {
  let topic: TestTopic;
  let producer: Producer;
  let consumer: Consumer;
  beforeAll(async () => {
    topic = await createTestTopic({ partitions: 3, config: { 'retention.ms': '-1' } });
    const kafka = quietKafka(testKafka().brokers);
    producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: 5 },
    });
    consumer = kafka.consumer({ groupId: testName(), retry: { retries: 5 } });
    await Promise.all([producer.connect(), consumer.connect()]);
  });
  afterAll(async () => {
    await Promise.all([producer.disconnect(), consumer.disconnect()]);
    await topic.drop();
  });

  it('carries what an idempotent producer sends to a consumer group, in the partition that was named', async () => {
    const sent = [0, 1, 2].map((partition) => ({ partition, value: `to ${partition}`, headers: { ce_type: 'Spoken' } }));
    await producer.send({ topic: topic.topic, acks: -1, messages: sent });
    const received: (typeof sent)[number][] = [];
    await consumer.subscribe({ topic: topic.topic, fromBeginning: true });
    await new Promise<void>((done, failed) => {
      const run = consumer.run({
        eachMessage: ({ partition, message }) => {
          received.push({ partition, value: String(message.value), headers: { ce_type: String(message.headers?.['ce_type']) } });
          if (received.length === sent.length) done();
          return Promise.resolve();
        },
      });
      run.catch(failed);
    });
    expect(received.toSorted((a, b) => a.partition - b.partition)).toEqual(sent);
  });

  it('makes topics as they are asked for, and none that nobody made', async () => {
    const { brokers } = testKafka();
    const made = await askKafka(brokers, (admin) => admin.fetchTopicMetadata({ topics: [topic.topic] }));
    expect(made.topics[0]?.partitions).toHaveLength(3);
    await expect(askKafka(brokers, (admin) => admin.fetchTopicMetadata({ topics: [testName()] }))).rejects.toThrow(
      'does not host this topic-partition',
    );
  });
});
