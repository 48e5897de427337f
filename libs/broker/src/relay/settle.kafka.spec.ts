import { LogClosed } from '@throughline/log';
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

const withheld = (relay: Relay): (() => boolean) => {
  const isWithheld = (): boolean => /older state|another event/.test(relay.status().withheld ?? '');
  return isWithheld;
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

/** Takes the last events of a partition out of the database, and what the relay knew of them, as a restore from an older backup does. */
const restoreOlder = async (partition: number, events: number): Promise<void> => {
  await world.pool.query('update partition_heads set sequence = sequence - $2 where partition = $1', [partition, events]);
  await world.pool.query('delete from events e using partition_heads h where e.partition = h.partition and e.sequence > h.sequence');
  await world.pool.query(
    `update relay_partitions r set published = h.sequence, next_offset = r.next_offset - (r.published - h.sequence)
       from partition_heads h where r.partition = h.partition and r.published > h.sequence`,
  );
};

/** What a backup is made of here. */
const tables = ['events', 'partition_heads', 'commands', 'relay_partitions'];

const backUp = async (): Promise<void> => {
  await world.pool.query('create schema backup');
  for (const table of tables) await world.pool.query(`create table backup.${table} as table ${table}`);
};

/** In one transaction: programs see one state or the other. */
const restore = async (): Promise<void> => {
  const copies = tables.flatMap((table) => [`delete from ${table}`, `insert into ${table} select * from backup.${table}`]);
  await world.pool.query(
    ['begin', 'alter table partition_heads disable trigger log_closed', 'delete from log_closure', ...copies, 'commit'].join(';'),
  );
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

  it('publishes nothing, in no partition, when the topic knows more of one than a log that was restored from an older state', async () => {
    await published(10);
    const [mark = 0] = await world.marks();
    await fillLog(world.log, { patients: 5, from: 10 });
    const [head] = await world.log.heads();
    await restoreOlder(0, (head?.sequence ?? 0) - mark + 3);
    const before = await sizes();
    const relays = [world.relay(), world.relay()];
    for (const relay of relays) await until(withheld(relay));
    for (const relay of relays) {
      expect(relayTrouble(relay.status())).toMatch(
        /^it publishes nothing: .*restored from an older state.*throughline relay new-generation/,
      );
    }
    expect(await sizes()).toEqual(before);
    await expect(fillLog(world.log, { patients: 1, from: 200 })).rejects.toThrow(LogClosed);
  });

  it('publishes nothing where the restored log has gone on with other events at the same sequences', async () => {
    await published(10);
    await restoreOlder(0, 9);
    await restoreOlder(1, 9);
    await fillLog(world.log, { patients: 20, from: 100 });
    const before = await sizes();
    const relay = world.relay();
    await until(withheld(relay));
    expect(relayTrouble(relay.status())).toMatch(/another event than the log at this sequence/);
    expect(await sizes()).toEqual(before);
  });

  it('publishes nothing where an event has another payload in the log than in the topic', async () => {
    await published(10);
    await setMarksBack(3);
    await world.pool.query(
      `update events set payload = '{}' where partition = 0 and sequence = (select max(sequence) from events where partition = 0)`,
    );
    const relay = world.relay();
    await until(withheld(relay));
    expect(relayTrouble(relay.status())).toMatch(/another event than the log at this sequence/);
  });

  it('stops when the database under it is replaced by an older state, and goes on when by a newer one', async () => {
    await published(10);
    const relay = world.relay();
    await until(() => relay.status().partitions.length === 2);
    await backUp();
    await restoreOlder(0, 9);
    await until(withheld(relay));
    const before = await sizes();
    await restore();
    await until(() => relay.status().withheld === null && relay.status().partitions.every(({ state }) => state === 'publishing'));
    await fillLog(world.log, { patients: 5, from: 300 });
    await world.untilPublished();
    expect(relayTrouble(relay.status())).toBeNull();
    expect(await sizes()).not.toEqual(before);
    expect(await topicComplaints(world.log, await topicContents(world.kafka, world.topic))).toEqual([]);
  });

  it('publishes nothing into the topic of another log', async () => {
    await published(5);
    await world.pool.query('delete from relay_partitions');
    const relay = world.relay({ clusterId: '0190a5d0-0000-7000-8000-0000000000ff' });
    await until(stopped(relay, 0));
    expect(relayTrouble(relay.status())).toMatch(/events of another log, or of a former generation of this one/);
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
