import { fillLog, openRelayWorld, repetitions, topicComplaints, topicContents, type RelayWorld } from '@throughline/testing';
import { withAdmin } from '../topic/ensure-topic';
import { relayTrouble } from './relay';
import type { Relay } from './types';

let world: RelayWorld;

beforeEach(async () => {
  world = await openRelayWorld({ partitions: 2 });
});

afterEach(async () => {
  await world.close();
});

const until = async (met: () => boolean | Promise<boolean>): Promise<void> => {
  for (const deadline = performance.now() + 30_000; !(await met()); await new Promise((done) => setTimeout(done, 20))) {
    if (performance.now() > deadline) throw new Error('It did not come about');
  }
};

const stopped = (relay: Relay, partition: number): (() => boolean) => {
  const isStopped = (): boolean => relay.status().partitions.some((one) => one.partition === partition && one.state === 'stopped');
  return isStopped;
};

const published = async (patients: number): Promise<void> => {
  await fillLog(world.log, { patients });
  const relay = world.relay();
  await world.untilPublished();
  await relay.stop();
};

/** Puts the marks back to where they were so many events ago: as when a relay died between send and mark, or a backup was restored. */
const setMarksBack = (events: number): Promise<unknown> =>
  world.pool.query('update relay_partitions set published = published - $2, next_offset = next_offset - $2 where topic = $1', [
    world.topic,
    events,
  ]);

/** Takes the last events of a partition out of the log, as a restore from an older backup does. */
const restoreOlder = async (partition: number, events: number): Promise<void> => {
  await world.pool.query('update partition_heads set sequence = sequence - $2 where partition = $1', [partition, events]);
  await world.pool.query('delete from events e using partition_heads h where e.partition = h.partition and e.sequence > h.sequence');
};

const sizes = async (): Promise<readonly number[]> =>
  [...(await topicContents(world.kafka, world.topic)).values()].map(({ length }) => length);

const produce = async (partition: number, value: string): Promise<void> => {
  const producer = world.kafka.producer({ createPartitioner: () => () => partition });
  await producer.connect();
  await producer.send({ topic: world.topic, messages: [{ value, partition }] });
  await producer.disconnect();
};

describe('taking a partition over', () => {
  it('accounts for what was sent and not marked, and does not send it again', async () => {
    await published(10);
    await setMarksBack(7);
    await fillLog(world.log, { patients: 5, from: 10 });
    world.relay();
    await world.untilPublished();
    const contents = await topicContents(world.kafka, world.topic);
    expect(await topicComplaints(world.log, contents)).toEqual([]);
    expect(repetitions(contents)).toBe(0);
  });

  it('publishes nothing where the topic knows more than a log that was restored from an older state', async () => {
    await published(10);
    await setMarksBack(9);
    await restoreOlder(0, 9);
    await restoreOlder(1, 5);
    const before = await sizes();
    const relay = world.relay();
    await until(stopped(relay, 0));
    await until(stopped(relay, 1));
    expect(relayTrouble(relay.status())).toMatch(/partition 0 is stopped: .*restored from an older state.*relay reseed --topic NAME/);
    expect(await sizes()).toEqual(before);
  });

  it('publishes nothing where the restored log has gone on with other events at the same sequences', async () => {
    await published(10);
    await setMarksBack(9);
    await restoreOlder(0, 9);
    await restoreOlder(1, 9);
    await fillLog(world.log, { patients: 20, from: 100 });
    const before = await sizes();
    const relay = world.relay();
    await until(stopped(relay, 0));
    await until(stopped(relay, 1));
    expect(relayTrouble(relay.status())).toMatch(/another event than the log at this sequence/);
    expect(await sizes()).toEqual(before);
  });

  it('publishes nothing into a topic that has lost what it had acknowledged', async () => {
    await published(10);
    await withAdmin(world.kafka, async (admin) => {
      await admin.deleteTopics({ topics: [world.topic] });
      await until(async () => !(await admin.listTopics()).includes(world.topic));
      await until(() =>
        admin.createTopics({ topics: [{ topic: world.topic, numPartitions: 2 }], waitForLeaders: true }).catch(() => false),
      );
    });
    const relay = world.relay();
    await until(stopped(relay, 0));
    expect(relayTrouble(relay.status())).toMatch(/it lost messages/);
    expect(await sizes()).toEqual([0, 0]);
  });

  it('passes over a message that is not of this log, between others and at the end', async () => {
    await published(5);
    await produce(0, 'not ours');
    const relay = world.relay();
    await fillLog(world.log, { patients: 5, from: 5 });
    await world.untilPublished();
    await produce(0, 'not ours either');
    await fillLog(world.log, { patients: 5, from: 10 });
    await world.untilPublished();
    expect(relayTrouble(relay.status())).toBeNull();
    const contents = new Map(
      [...(await topicContents(world.kafka, world.topic))].map(([partition, messages]) => [
        partition,
        messages.filter(({ eventId }) => eventId),
      ]),
    );
    expect(await topicComplaints(world.log, contents)).toEqual([]);
    expect(repetitions(contents)).toBe(0);
  });
});
