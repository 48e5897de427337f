import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { Pool } from 'pg';
import { migrateBroker } from '../schema/migrate';
import { createLeases, type Leases } from './leases';

let database: TestDatabase;
let pool: Pool;
let topic: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await Promise.all([migrateBroker(database.url), migrateBroker(database.url)]);
  pool = new Pool({ connectionString: database.url });
});

beforeEach(() => {
  topic = `topic-${randomUUID()}`;
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const member = (leaseMs = 60_000, partitions = 8): Leases =>
  createLeases({ pool, topic, member: randomUUID(), name: 'spec', partitions, leaseMs });

const heldBy = async (leases: Leases): Promise<readonly number[]> =>
  (await leases.tend()).held.map(({ partition }) => partition).sort((a, b) => a - b);

const marks = async (): Promise<readonly number[]> => {
  const { rows } = await pool.query<{ published: number }>(
    'select published::float8 as published from relay_partitions where topic = $1 order by partition',
    [topic],
  );
  return rows.map(({ published }) => published);
};

/** Looks and gives up what is too much, as relays do, until nothing changes any more. */
const shared = async (members: readonly Leases[]): Promise<readonly number[]> => {
  for (let round = 0; round < 3; round += 1) {
    for (const leases of members) {
      const { held, share } = await leases.tend();
      await leases.release(held.slice(share).map(({ partition }) => partition));
    }
  }
  return Promise.all(members.map(async (leases) => (await heldBy(leases)).length));
};

describe('leases', () => {
  it('are all taken by one who is alone', async () => {
    expect(await heldBy(member())).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it.each([
    [2, 8, [4, 4]],
    [3, 8, [3, 3, 2]],
    [5, 8, [2, 2, 2, 1, 1]],
    [3, 2, [1, 1, 0]],
  ])('are shared evenly by %i members over %i partitions', async (members, partitions, expected) => {
    const all = Array.from({ length: members }, () => member(60_000, partitions));
    expect(await shared(all)).toEqual(expected);
    const { rows } = await pool.query('select 1 from relay_partitions where topic = $1 and holder is null', [topic]);
    expect(rows).toEqual([]);
  });

  it('are never held by two', async () => {
    const all = Array.from({ length: 6 }, () => member(60_000, 4));
    const held = await Promise.all(all.map(heldBy));
    expect(held.flat().sort()).toEqual([0, 1, 2, 3]);
  });

  it('that ran out go to the next one under a higher generation, and not before', async () => {
    const [first, second] = [member(400, 1), member(400, 1)];
    const [lease] = (await first.tend()).held;
    expect((await second.tend()).held).toEqual([]);
    await sleep(500);
    const [taken] = (await second.tend()).held;
    expect(taken).toEqual({ ...lease, generation: (lease?.generation ?? 0) + 1 });
    expect((await first.tend()).held).toEqual([]);
  });

  it('that were let go are free at once', async () => {
    const [first, second] = [member(60_000, 2), member(60_000, 2)];
    await first.tend();
    await first.leave();
    expect(await heldBy(second)).toEqual([0, 1]);
  });
});

describe('a mark', () => {
  it('moves for the holder, from where it is', async () => {
    const leases = member(60_000, 2);
    const { held } = await leases.tend();
    const moves = held.map(({ partition, generation }) => ({ partition, generation, from: 0, to: 5 + partition, nextOffset: 9 }));
    expect(await leases.move(moves)).toEqual(new Set([0, 1]));
    expect(await marks()).toEqual([5, 6]);
    expect((await leases.tend()).held.map(({ nextOffset }) => nextOffset)).toEqual([9, 9]);
  });

  it('does not move from where it is not, and never back', async () => {
    const leases = member(60_000, 1);
    await leases.tend();
    const step = { partition: 0, generation: 1, nextOffset: 1 };
    await leases.move([{ ...step, from: 0, to: 5 }]);
    expect(await leases.move([{ ...step, from: 0, to: 7 }])).toEqual(new Set());
    expect(await leases.move([{ ...step, from: 5, to: 3 }])).toEqual(new Set());
    expect(await marks()).toEqual([5]);
  });

  it('does not move for one who lost the partition, even when it got it back under a new generation', async () => {
    const [first, second] = [member(300, 1), member(300, 1)];
    await first.tend();
    await sleep(400);
    await second.tend();
    const old = { partition: 0, generation: 1, from: 0, to: 5, nextOffset: 5 };
    expect(await first.move([old])).toEqual(new Set());
    await second.leave();
    await first.tend();
    expect(await first.move([old])).toEqual(new Set());
    expect(await marks()).toEqual([0]);
  });

  it('moves in several partitions at once beside renewals without anybody waiting in a circle', async () => {
    const leases = member(60_000, 16);
    let { held } = await leases.tend();
    for (let round = 1; round <= 50; round += 1) {
      const moves = held.map(({ partition, generation }) => ({ partition, generation, from: round - 1, to: round, nextOffset: round }));
      const [moved, tended] = await Promise.all([leases.move(moves.reverse()), leases.tend()]);
      expect(moved.size).toBe(16);
      held = tended.held;
    }
    expect(await marks()).toEqual(Array.from({ length: 16 }, () => 50));
  });
});
