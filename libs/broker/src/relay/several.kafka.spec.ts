import {
  fillLog,
  openRelayWorld,
  repetitions,
  runRelayProgram,
  spawnProgram,
  topicComplaints,
  topicContents,
  type Program,
  type RelayWorld,
} from '@throughline/testing';
import type { Relay } from './types';

let world: RelayWorld;
let programs: Program[];

beforeEach(async () => {
  programs = [];
  world = await openRelayWorld({ partitions: 4 });
});

afterEach(async () => {
  for (const program of programs) program.process.kill('SIGKILL');
  await Promise.all(programs.map(({ ended }) => ended));
  await world.close();
});

const until = async (met: () => boolean | Promise<boolean>, what: () => unknown): Promise<void> => {
  for (const deadline = performance.now() + 60_000; !(await met()); await new Promise((done) => setTimeout(done, 20))) {
    if (performance.now() > deadline) throw new Error(`It did not come about: ${JSON.stringify(what())}`);
  }
};

const program = (leaseMs: number, freezeAt = 0): Program => {
  const started = spawnProgram(runRelayProgram, [world.url, world.brokers.join(','), world.topic, String(leaseMs), String(freezeAt)]);
  programs.push(started);
  return started;
};

/** The lines of a program so far, read as they come. */
const linesOf = ({ lines }: Program): readonly string[] => {
  const seen: string[] = [];
  void (async () => {
    for await (const line of lines) seen.push(line);
  })();
  return seen;
};

const counts = (relays: readonly Relay[]): readonly number[] => relays.map((relay) => relay.status().partitions.length);

const generations = async (): Promise<readonly number[]> => {
  const { rows } = await world.pool.query<{ generation: number }>(
    'select generation::float8 as generation from relay_partitions where topic = $1 order by partition',
    [world.topic],
  );
  return rows.map(({ generation }) => generation);
};

/** Looks at the marks all the while, and complains when one went back. */
const watchMarks = (): { readonly stop: () => Promise<readonly string[]> } => {
  const complaints: string[] = [];
  let watching = true;
  const watch = async (): Promise<readonly string[]> => {
    let before: readonly number[] = [];
    while (watching) {
      const now = await world.marks();
      now.forEach((mark, partition) => {
        if (mark < (before[partition] ?? 0))
          complaints.push(`partition ${partition}: the mark went back from ${before[partition]} to ${mark}`);
      });
      before = now;
      await new Promise((done) => setTimeout(done, 10));
    }
    return complaints;
  };
  const watched = watch();
  return {
    stop: () => {
      watching = false;
      return watched;
    },
  };
};

describe('several relays', () => {
  it('share the partitions evenly as they come and go, and lose and repeat nothing', async () => {
    const options = { leaseMs: 30_000, tendMs: 100 };
    const first = world.relay(options);
    await until(
      () => counts([first])[0] === 4,
      () => first.status(),
    );
    const second = world.relay(options);
    await until(
      () => counts([first, second]).join() === '2,2',
      () => [first.status(), second.status()],
    );
    await fillLog(world.log, { patients: 10 });
    const third = world.relay(options);
    await until(
      () => counts([first, second, third]).join() === '2,1,1',
      () => [first.status(), second.status(), third.status()],
    );
    await fillLog(world.log, { patients: 10, from: 10 });
    await world.untilPublished();
    // Their leases would hold for half a minute more: they are let go, not left to run out.
    await Promise.all([first.stop(), third.stop()]);
    await until(
      () => counts([second])[0] === 4,
      () => second.status(),
    );
    await fillLog(world.log, { patients: 10, from: 20 });
    await world.untilPublished();
    const contents = await topicContents(world.kafka, world.topic);
    expect(await topicComplaints(world.log, contents)).toEqual([]);
    expect(repetitions(contents)).toBe(0);
  });

  it('take over from one that was killed when its lease has run out', async () => {
    const marks = watchMarks();
    const doomed = program(1_000);
    const seen = linesOf(doomed);
    const filling = fillLog(world.log, { patients: 60, atOnce: 4 });
    await until(() => seen.length > 8, doomed.complaints);
    doomed.process.kill('SIGKILL');
    await doomed.ended;
    const before = await generations();
    world.relay();
    await filling;
    await world.untilPublished(60_000);
    expect(await generations()).toEqual(before.map((generation) => generation + 1));
    expect(await topicComplaints(world.log, await topicContents(world.kafka, world.topic))).toEqual([]);
    expect(await marks.stop()).toEqual([]);
  });

  it('by default hand over within ten seconds: the lease and two looks are shorter', async () => {
    const relay = world.relay();
    await until(
      () => counts([relay])[0] === 4,
      () => relay.status(),
    );
    const { rows } = await world.pool.query<{ left: number }>(
      'select max(extract(epoch from expires_at - now()))::float8 as left from relay_partitions where topic = $1',
      [world.topic],
    );
    // A look every quarter of the lease; a group of readers takes 3 s to form where the broker has its usual settings.
    expect((rows[0]?.left ?? Infinity) * 1.25 + 3).toBeLessThan(9);
  });

  it('are not disturbed by one that freezes with messages in its hands and wakes up after it has lost them', async () => {
    const marks = watchMarks();
    await fillLog(world.log, { patients: 20 });
    const zombie = program(1_000, 3);
    const seen = linesOf(zombie);
    await until(() => seen.filter((line) => line.startsWith('before-send')).length === 3, zombie.complaints);
    const relay = world.relay({ leaseMs: 1_000 });
    await world.untilPublished();
    const published = await world.marks();
    const already = repetitions(await topicContents(world.kafka, world.topic));
    const [, partition = '', from = '', to = ''] =
      seen
        .filter((line) => line.startsWith('before-send'))
        .at(-1)
        ?.split(' ') ?? [];

    zombie.process.kill('SIGCONT');
    await until(() => seen.some((line) => line === `after-send ${partition} ${from} ${to}`), zombie.complaints);
    const contents = await topicContents(world.kafka, world.topic);
    expect(repetitions(contents)).toBeGreaterThan(already);
    expect(await topicComplaints(world.log, contents)).toEqual([]);

    await fillLog(world.log, { patients: 10, from: 20 });
    await world.untilPublished();
    expect(await topicComplaints(world.log, await topicContents(world.kafka, world.topic))).toEqual([]);
    expect(seen.some((line) => line.startsWith(`after-mark ${partition} ${from} `))).toBe(false);
    expect(published.every((mark, index) => mark >= (index === Number(partition) ? Number(to) : 0))).toBe(true);
    expect(relay.status().partitions.every(({ state }) => state !== 'stopped')).toBe(true);
    expect(await marks.stop()).toEqual([]);
  });
});
