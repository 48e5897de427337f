import { fillLog, openRelayWorld, type RelayWorld } from '@throughline/testing';
import { throughline, type Run } from '../import/throughline';

let world: RelayWorld;

beforeAll(async () => {
  world = await openRelayWorld({ partitions: 2 });
  await fillLog(world.log, { patients: 5 });
  const relay = world.relay();
  await world.untilPublished();
  await relay.stop();
});

afterAll(() => world.close());

const proof = (...parameters: string[]): Promise<Run> =>
  throughline(['proof', ...parameters], { DATABASE_URL: world.url, KAFKA_BROKERS: world.brokers.join(','), KAFKA_TOPIC: world.topic });

it('throughline proof reads the topic beside the store and finds the same digests', async () => {
  const { out, status } = await proof();
  expect([status, out]).toEqual([0, expect.stringContaining('Proved: everything agrees, message by message')]);
  const { partitions } = JSON.parse((await proof('--all', '--json')).out) as {
    readonly partitions: readonly { readonly store: { readonly digest: string }; readonly topic: { readonly digest: string } }[];
  };
  for (const { store, topic } of partitions) {
    expect(topic.digest).toBe(store.digest);
    expect(out).toMatch(new RegExp(`${store.digest.slice(0, 12)} .*${store.digest.slice(0, 12)}`));
  }
});

it('throughline proof names a message that somebody else wrote into the topic', async () => {
  const producer = world.kafka.producer();
  await producer.connect();
  await producer.send({ topic: world.topic, messages: [{ value: 'hello', partition: 1 }] });
  await producer.disconnect();
  const { out, status } = await proof();
  expect([status, out]).toEqual([
    1,
    expect.stringMatching(/\n {2}foreign at partition 1, offset \d+, a message is not of this log \(it names no log\)\n/),
  ]);
});
