import { fillLog, openRelayWorld, repetitions, testName, topicComplaints, topicContents, type RelayWorld } from '@throughline/testing';
import { startThroughline, throughline, type Run } from '../import/throughline';

let world: RelayWorld;
let fresh: string;

beforeEach(async () => {
  world = await openRelayWorld({ partitions: 3 });
  fresh = testName();
  await fillLog(world.log, { patients: 60 });
});

afterEach(async () => {
  await world.close();
});

const environment = (): Readonly<Record<string, string>> => ({
  DATABASE_URL: world.url,
  KAFKA_BROKERS: world.brokers.join(','),
  KAFKA_TOPIC: world.topic,
});

const reseed = (...more: readonly string[]): Promise<Run> => throughline(['relay', 'reseed', '--topic', fresh, ...more], environment());

/** What a reader by positions takes: the live topic up to a place in each partition, then the fresh one. */
const movingReader = async (): Promise<ReadonlyMap<number, readonly { readonly sequence: number; readonly eventId: string }[]>> => {
  const [old, next] = [await topicContents(world.kafka, world.topic), await topicContents(world.kafka, fresh)];
  return new Map(
    [...old].map(([partition, messages]) => {
      const taken = messages.slice(0, Math.floor(messages.length / 2) + partition);
      const last = taken.at(-1)?.sequence ?? 0;
      return [partition, [...taken, ...(next.get(partition) ?? []).filter(({ sequence }) => sequence > last)]];
    }),
  );
};

describe('throughline relay reseed', () => {
  it('writes a fresh topic while the live one goes on, and a reader moves over without loss or repetition', async () => {
    world.relay();
    const appending = fillLog(world.log, { patients: 20, from: 60, atOnce: 2 });
    const { status, out, complaints } = await reseed();
    expect([complaints.split('\n')[0], status]).toEqual([expect.stringMatching(/^Re-seeding \d+ events, 0 of them are there$/), 0]);
    expect(out).toContain(`KAFKA_TOPIC=${fresh}`);
    await appending;
    await world.untilPublished();
    // The relay that is moved over adds what came since.
    const moved = world.relay({ topic: fresh });
    const heads = await world.log.heads();
    while (
      !heads.every(({ partition, sequence }) =>
        moved.status().partitions.some((one) => one.partition === partition && one.published === sequence),
      )
    ) {
      await new Promise((done) => setTimeout(done, 50));
    }
    const contents = await topicContents(world.kafka, fresh);
    expect(await topicComplaints(world.log, contents)).toEqual([]);
    expect(repetitions(contents)).toBe(0);
    for (const [partition, read] of await movingReader()) {
      expect(read.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: heads[partition]?.sequence ?? 0 }, (_, index) => index + 1),
      );
    }
  });

  it('goes on after kill -9 with --resume, and refuses without it', async () => {
    const killed = startThroughline(['relay', 'reseed', '--topic', fresh], environment());
    const published = async (): Promise<number> => {
      const { rows } = await world.pool
        .query<{ sum: number }>('select coalesce(sum(published), 0)::float8 as sum from relay_partitions where topic = $1', [fresh])
        .catch(() => ({ rows: [] }));
      return rows[0]?.sum ?? 0;
    };
    while ((await published()) === 0) await new Promise((done) => setTimeout(done, 5));
    killed.process.kill('SIGKILL');
    expect(await killed.ended).toBe('SIGKILL');

    const refused = await reseed();
    expect([refused.status, refused.complaints]).toEqual([
      1,
      `Topic ${fresh} has messages already. Name another one, or add --resume to go on with it.\n`,
    ]);
    const resumed = await reseed('--resume');
    expect([resumed.complaints.split('\n')[0], resumed.status]).toEqual([expect.stringMatching(/^Re-seeding/), 0]);
    expect(await topicComplaints(world.log, await topicContents(world.kafka, fresh))).toEqual([]);
  });

  it('refuses the live topic, and says in one line when Kafka is not there', async () => {
    const live = await throughline(['relay', 'reseed', '--topic', world.topic], environment());
    expect([live.status, live.complaints]).toEqual([1, `${world.topic} is the live topic (KAFKA_TOPIC): name a fresh one.\n`]);
    const away = await throughline(['relay', 'reseed', '--topic', fresh], { ...environment(), KAFKA_BROKERS: '127.0.0.1:9' });
    expect(away.status).toBe(1);
    expect(away.complaints).toMatch(/^Kafka cannot be used at 127\.0\.0\.1:9: .*check that Kafka runs.*\n$/);
  });
});

describe('throughline relay status', () => {
  it('says who publishes each partition and how far it is', async () => {
    world.relay({ name: 'relay-of-the-test' });
    await world.untilPublished();
    const { out, status } = await throughline(['relay', 'status', '--json'], environment());
    const heads = await world.log.heads();
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      places: heads.map(({ partition, sequence }) => ({
        topic: world.topic,
        partition,
        published: sequence,
        head: sequence,
        lag: 0,
        holder: 'relay-of-the-test',
      })),
    });
    expect((await throughline(['relay', 'status'], environment())).out).toContain('relay-of-the-test');
  });
});
