import { digestOf, partitionOf } from '@throughline/log';
import { fillLog, openRelayWorld, syntheticHistory, topicComplaints, topicContents, type RelayWorld } from '@throughline/testing';
import { relayTrouble } from './relay';

const limit = 6_000;

const until = async (met: () => boolean | Promise<boolean>, what: () => unknown): Promise<void> => {
  for (const deadline = performance.now() + 30_000; !(await met()); await new Promise((done) => setTimeout(done, 20))) {
    if (performance.now() > deadline) throw new Error(`It did not come about: ${JSON.stringify(what())}`);
  }
};

let world: RelayWorld;

beforeEach(async () => {
  world = await openRelayWorld({ partitions: 2, config: { 'max.message.bytes': String(limit) } });
});

afterEach(async () => {
  await world.close();
});

describe('an event that is larger than the topic takes', () => {
  it('stops its partition loudly and no other, and nothing is skipped', async () => {
    const [opened] = syntheticHistory(1_000, 1).events;
    if (opened?.type !== 'EpisodeOpened' || opened.patientId === null) throw new Error('A history begins with its episode');
    const { patientId, commandId, streamId } = opened;
    const partition = partitionOf(patientId, 2);
    const large = { ...opened, labels: ['x'.repeat(limit)] };

    await fillLog(world.log, { patients: 6 });
    await world.log.append({
      commandId,
      digest: digestOf({}),
      partitionKey: patientId,
      streams: [{ streamId, expectedVersion: 0, events: [large] }],
    });
    const sequence = (await world.log.heads())[partition]?.sequence ?? 0;
    await fillLog(world.log, { patients: 6, from: 6 });

    const relay = world.relay();
    const status = (): unknown => relay.status();
    await until(() => relay.status().partitions.some((one) => one.partition === partition && one.state === 'stopped'), status);
    const other = (await world.log.heads())[1 - partition]?.sequence;
    await until(async () => (await world.marks())[1 - partition] === other, status);

    expect(relayTrouble(relay.status())).toMatch(
      new RegExp(
        `partition ${partition} is stopped: .*does not take an event of \\d+ bytes.*max\\.message\\.bytes=\\d+.*sequence ${sequence}\\)`,
      ),
    );
    expect((await world.marks())[partition]).toBe(sequence - 1);
    expect(await topicComplaints(world.log, await topicContents(world.kafka, world.topic))).toEqual([
      `partition ${partition}: the topic ends at ${sequence - 1} and the log at ${(await world.log.heads())[partition]?.sequence}`,
    ]);
  });
});
