import { toMessage, type OutgoingMessage } from '@throughline/broker';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { openEventLog, type EventLog } from '@throughline/log';
import { createTestTopic, quietKafka, testKafka } from '@throughline/testing';
import { Partitioners } from 'kafkajs';
import { Pool } from 'pg';
import { openClinic, type Clinic } from './clinic';
import { createFindings, type FindingCode } from './finding';
import { checkTopic, type TopicCount } from './topic';

const kafka = quietKafka(testKafka().brokers);
let clinic: Clinic;
let pool: Pool;
let log: EventLog<EpisodeServiceEvent>;
/** What a relay would send. */
let sound: readonly OutgoingMessage[];

beforeAll(async () => {
  clinic = await openClinic(3);
  pool = new Pool({ connectionString: clinic.url });
  log = await openEventLog({ pool, codec: eventCodec });
  const pages = await Promise.all(
    Array.from({ length: log.partitions }, (_, partition) => log.readStored(partition, { after: 0, limit: 10_000 })),
  );
  sound = pages.flat().map((stored) => toMessage(stored, log.clusterId));
});
afterAll(async () => {
  await log.close();
  await pool.end();
  await clinic.close();
});

interface Looked {
  readonly counts: Readonly<Partial<Record<FindingCode, number>>>;
  readonly count: TopicCount;
  readonly details: readonly string[];
}

/** What the checker says of a topic with these messages. */
const looked = async (messages: readonly OutgoingMessage[], partitions = log.partitions): Promise<Looked> => {
  const { topic, drop } = await createTestTopic({ partitions });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic, acks: -1, messages: [...messages] });
  await producer.disconnect();
  const findings = createFindings();
  const count = await checkTopic({ pool, kafka, topic, heads: await log.heads(), findings });
  await drop();
  return { counts: findings.counts(), count, details: findings.kept().map(({ detail }) => detail) };
};

/** The messages with one of them replaced by what the change makes of it. */
const changed = (change: (message: OutgoingMessage) => readonly OutgoingMessage[]): readonly OutgoingMessage[] =>
  sound.flatMap((message, index) => (index === chosen() ? change(message) : [message]));

/** One from the middle of the first partition that has a few. */
const chosen = (): number => sound.findIndex(({ headers }) => headers['ce_sequence'] === '4');

const withHeader = (message: OutgoingMessage, name: string, value: string): OutgoingMessage => ({
  ...message,
  headers: { ...message.headers, [name]: value },
});

describe('the checker, on a topic', () => {
  it('finds nothing wrong where every event has its message', async () => {
    expect(await looked(sound)).toMatchObject({ counts: {}, count: { messages: sound.length, repeated: 0 } });
  });

  it('counts messages that came again, which are allowed, even much later', async () => {
    const { counts, count } = await looked([...changed((message) => [message, message]), ...sound.slice(0, 3)]);
    expect(counts).toEqual({});
    expect(count).toEqual({ messages: sound.length + 4, repeated: 4 });
  });

  it('names a message that is missing, in the middle and at the end', async () => {
    expect((await looked(changed(() => []))).counts).toEqual({ 'message-missing': 1 });
    expect((await looked(sound.slice(0, -1))).counts).toEqual({ 'message-missing': 1 });
    expect((await looked([])).counts).toHaveProperty('message-missing');
  });

  it('names messages that changed places', async () => {
    const at = chosen();
    const swapped = sound.map((message, index) => sound[index === at ? at + 1 : index === at + 1 ? at : index] ?? message);
    expect((await looked(swapped)).counts).toEqual({ 'message-out-of-order': 1 });
  });

  it('names a payload, a key and a header that are not those of the store, in repetitions too', async () => {
    const altered = (message: OutgoingMessage): OutgoingMessage => ({
      ...message,
      value: Buffer.concat([message.value, Buffer.from(' ')]),
    });
    expect(await looked(changed((message) => [altered(message)]))).toMatchObject({
      counts: { 'message-altered': 1 },
      details: ['sequence 4: another payload'],
    });
    expect((await looked(changed((message) => [message, altered(message)]))).counts).toEqual({ 'message-altered': 1 });
    expect((await looked(changed((message) => [{ ...message, key: 'p-other' }]))).details).toEqual(['sequence 4: another key']);
    expect((await looked(changed((message) => [withHeader(message, 'ce_time', '2020-01-01T00:00:00.000Z')]))).details).toEqual([
      'sequence 4: another ce_time',
    ]);
    expect((await looked(changed((message) => [withHeader(message, 'ce_extra', 'x')]))).details).toEqual(['sequence 4: another ce_extra']);
  });

  it('names a message that the store has no event for, and one that is not ours', async () => {
    const beyond = changed((message) => [message, withHeader(message, 'ce_sequence', '999999')]);
    expect((await looked(beyond)).counts).toEqual({ 'message-unknown': 1 });
    const foreign = changed((message) => [message, { ...message, headers: {} }]);
    expect((await looked(foreign)).counts).toEqual({ 'message-unknown': 1 });
  });

  it('names a message in another partition than its event', async () => {
    const elsewhere = changed((message) => [{ ...message, partition: (message.partition + 1) % log.partitions }]);
    expect((await looked(elsewhere)).counts).toHaveProperty('message-missing');
  });

  it('names a topic with another number of partitions', async () => {
    expect((await looked(sound, log.partitions + 1)).counts).toEqual({ 'topic-differs': 1 });
  });
});
