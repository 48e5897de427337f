import { Pool } from 'pg';
import {
  createTestDatabase,
  history,
  listSource,
  stored,
  tally,
  tallyCodec,
  type TestDatabase,
  type Told,
  type TallyEvent,
} from '@throughline/testing';
import { foldInMemory, parkedKeys, prepareViews, readTables, startProjector, waitForPosition } from '../index';

describe('keeping views up to date', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await prepareViews(pool, [tally]);
  });

  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  it('takes every event into the view once, in order', async () => {
    const events = history(counts(500, 7));
    const projector = startProjector({
      pool,
      source: listSource(1, events.map(stored)),
      codec: tallyCodec,
      definitions: [tally],
      batchSize: 50,
    });
    expect(await waitForPosition(pool, tally, { partition: 0, sequence: 500 }, { timeoutMs: 10_000 })).toBe(true);
    await projector.stop();
    expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, events));
    expect(await parkedKeys(pool)).toEqual([]);
  });
});

const counts = (events: number, keys: number): Told<TallyEvent>[] =>
  Array.from({ length: events }, (_, index) => ({
    type: 'Counted',
    data: { amount: (index * 37) % 11, note: `note ${index}` },
    envelope: { episodeId: `e${index % keys}` },
  }));
