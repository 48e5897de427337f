import { Pool } from 'pg';
import {
  createTestDatabase,
  history,
  listSource,
  stored,
  tally,
  tallyCodec,
  type TallyEvent,
  type TestDatabase,
} from '@throughline/testing';
import { foldInMemory, prepareViews, readTables, startProjector, waitForPosition, type Projector } from '../index';

const events = history<TallyEvent>(
  Array.from({ length: 60 }, (_, index) => ({
    type: 'Counted' as const,
    data: { amount: 20 + index, note: `note ${index}` },
    envelope: { episodeId: `e${index % 3}` },
  })),
);

describe('the builds that a projector follows', () => {
  let database: TestDatabase;
  let pool: Pool;
  let running: Projector[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await prepareViews(pool, [tally]);
  });

  afterEach(async () => {
    await Promise.all(running.map((projector) => projector.stop()));
    running = [];
    await pool.end();
    await database.drop();
  });

  const start = (source: ReturnType<typeof listSource>, definition = tally): Projector => {
    const projector = startProjector({ pool, source, codec: tallyCodec, definitions: [definition], batchSize: 10 });
    running.push(projector);
    return projector;
  };
  const reached = (sequence: number): Promise<boolean> => waitForPosition(pool, tally, { partition: 0, sequence }, { timeoutMs: 30_000 });
  const until = async (told: () => boolean): Promise<void> => {
    while (!told()) await new Promise((done) => setTimeout(done, 5));
  };

  it('are left while they are paused, and taken up again', async () => {
    const source = listSource(1, events.slice(0, 20).map(stored));
    const projector = start(source);
    expect(await reached(20)).toBe(true);
    await pool.query('update projection_builds set paused = true');
    await until(() => projector.status().length === 0);
    source.add(events.slice(20).map(stored));
    expect(await waitForPosition(pool, tally, { partition: 0, sequence: 21 }, { timeoutMs: 300 })).toBe(false);
    await pool.query('update projection_builds set paused = false');
    expect(await reached(60)).toBe(true);
    expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, events));
  });

  it('are those of its own definition: another fold goes on only in builds of its own', async () => {
    const other = start(listSource(1, events.map(stored)), { ...tally, fold: () => undefined });
    await until(() => other.trouble() === null);
    expect(other.status()).toEqual([]);
    start(listSource(1, events.map(stored)));
    expect(await reached(60)).toBe(true);
    expect(other.status()).toEqual([]);
    expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, events));
  });

  it('are not known while the database does not answer, which it says', async () => {
    const away = new Pool({ connectionString: 'postgres://127.0.0.1:1/nowhere' });
    const projector = startProjector({ pool: away, source: listSource(1), codec: tallyCodec, definitions: [tally] });
    running.push(projector);
    expect(projector.trouble()).toBe('the builds of views are not known yet');
    await until(() => projector.trouble()?.includes('cannot be read') === true);
    await projector.stop();
    await away.end();
  });
});
