import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { journal, journaling, type JournalEntry } from './journal';
import { migrateBookkeeping } from './migrate';

describe('the journal of projections', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await migrateBookkeeping(pool);
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const entry: JournalEntry = {
    projection: 'tally',
    version: 1,
    build: 7,
    action: 'key-redriven',
    who: 'operator-1',
    why: 'The fold was mended',
    details: { partition: 3, sequences: [4, 9] },
  };
  const ids = async (filter: Parameters<typeof journal>[1]): Promise<readonly number[]> =>
    (await journal(pool, filter)).map(({ id }) => id);

  it('tells what was done, newest first, as far as it is asked for', async () => {
    await pool.query(journaling(entry));
    await pool.query(journaling({ ...entry, build: null, action: 'rebuild-asked', why: null }));
    await pool.query(journaling({ ...entry, projection: 'notes', version: 2 }));
    expect(await journal(pool, { projection: 'tally' })).toEqual([
      { ...entry, id: 2, at: expect.stringMatching(/Z$/) as unknown, build: null, action: 'rebuild-asked', why: null },
      { ...entry, id: 1, at: expect.stringMatching(/Z$/) as unknown },
    ]);
    expect(await ids({})).toEqual([3, 2, 1]);
    expect(await ids({ build: 7 })).toEqual([3, 1]);
    expect(await ids({ version: 1, action: 'key-redriven' })).toEqual([1]);
    expect(await ids({ before: 3, limit: 1 })).toEqual([2]);
  });

  it('forgets a change whose transaction came to nothing', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query(journaling({ ...entry, action: 'never-done' }));
    await client.query('rollback');
    client.release();
    expect(await journal(pool, { action: 'never-done' })).toEqual([]);
  });
});
