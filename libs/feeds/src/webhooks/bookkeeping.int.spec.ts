import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { Pool } from 'pg';
import { createFeed, endFeed } from '../registry/registry';
import { migrateFeeds } from '../schema/migrate';
import { movePosition, park, parkedAt, PlaceLost, positionAt, tookParked, waitingWith, type Place } from './bookkeeping';

const member = randomUUID();
const change = { who: 'operator-1', why: 'agreed' };

describe("a feed's position in a partition", () => {
  let database: TestDatabase;
  let pool: Pool;
  let place: Place;
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await migrateFeeds(pool);
    await pool.query(`insert into courier_partitions (crew, partition, generation, holder) values ('webhooks', 1, 7, $1)`, [member]);
  });
  beforeEach(async () => {
    const feed = `feed-${randomUUID()}`;
    const order = {
      feed,
      client: 'c-1',
      purpose: 'TREAT',
      types: '*',
      sites: '*',
      startAfter: [0, 40],
      endpoint: 'https://example.org/',
    } as const;
    await createFeed(pool, order, change);
    place = { feed, partition: 1, member, generation: 7 };
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('moves from where it is, under the present lease', async () => {
    expect(await positionAt(pool, place)).toBe(40);
    await movePosition(pool, place, 40, 45);
    expect(await positionAt(pool, place)).toBe(45);
  });

  it.each([
    ['from where it is not', {}, 39],
    ['under an older lease', { generation: 6 }, 40],
    ['for somebody else', { member: randomUUID() }, 40],
    ['in a partition that nobody holds', { partition: 0 }, 0],
  ])('does not move %s', async (_, other, from) => {
    await expect(movePosition(pool, { ...place, ...other }, from, 50)).rejects.toThrow(PlaceLost);
    expect(await positionAt(pool, place)).toBe(40);
  });

  it('does not move once the feed has ended', async () => {
    await endFeed(pool, place.feed, change);
    await expect(movePosition(pool, place, 40, 41)).rejects.toThrow(PlaceLost);
  });

  it('moves past an event together with its parking, or not at all', async () => {
    await expect(park(pool, { ...place, generation: 6 }, 40, { key: 'p-1', sequence: 41, error: 'it answers 422' })).rejects.toThrow(
      PlaceLost,
    );
    expect(await parkedAt(pool, place)).toEqual(new Set());
    await park(pool, place, 40, { key: 'p-1', sequence: 41, error: 'it answers 422' });
    await park(pool, place, 41, { key: 'p-1', sequence: 44 });
    expect(await positionAt(pool, place)).toBe(44);
    expect(await waitingWith(pool, place, 'p-1', 10)).toEqual([41, 44]);
    await tookParked(pool, place, 'p-1', 41);
    expect(await parkedAt(pool, place)).toEqual(new Set(['p-1']));
    await tookParked(pool, place, 'p-1', 44);
    expect(await parkedAt(pool, place)).toEqual(new Set());
  });
});
