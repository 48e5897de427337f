import { Client, Pool } from 'pg';
import {
  chanceOf,
  createTestDatabase,
  history,
  listSource,
  stored,
  tally,
  tallyCodec,
  type ListSource,
  type TallyEvent,
  type TestDatabase,
  type Told,
} from '@throughline/testing';
import { checkpoints, foldInMemory, parkedKeys, prepareViews, readTables, startProjector, waitForPosition, type Projector } from '../index';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));

/** Counts and forgettings of a few keys in some partitions; a key stays in its partition. */
const randomHistory = (events: number, partitions: number) => {
  const chance = chanceOf(seed);
  return history<TallyEvent>(
    Array.from({ length: events }, (_, index): Told<TallyEvent> => {
      const key = chance.whole(0, 11);
      const envelope = { episodeId: `e${key}`, partition: key % partitions };
      if (chance.happens(0.05)) return { type: 'Forgotten', data: {}, envelope };
      return { type: 'Counted', data: { amount: chance.whole(14, 300), note: `note ${index} "quoted" \\ ünïcödé` }, envelope };
    }),
  );
};

describe('keeping a view up to date', () => {
  let database: TestDatabase;
  let pool: Pool;
  let running: Projector[] = [];

  beforeAll(() => process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`));

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    await prepareViews(pool, [tally]);
  });

  afterEach(async () => {
    await Promise.all(running.map((projector) => projector.stop()));
    running = [];
    await pool.end();
    await database.drop();
  });

  const start = (source: ListSource, batchSize: number): Projector => {
    const projector = startProjector({ pool, source, codec: tallyCodec, definitions: [tally], batchSize });
    running.push(projector);
    return projector;
  };

  const untilEnd = async (events: ReturnType<typeof randomHistory>): Promise<void> => {
    for (const [partition, sequence] of endsOf(events)) {
      const reached = await waitForPosition(pool, tally, { partition, sequence }, { timeoutMs: 60_000 });
      if (!reached)
        throw new Error(`Partition ${partition} stays before ${sequence}: ${JSON.stringify(running.map((one) => one.status()))}`);
    }
  };

  it.each([1, 2, 3, 7, 50, 10_000])('gives the tables of a fresh fold with batches of %d', async (batchSize) => {
    const events = randomHistory(400, 3);
    start(listSource(3, events.map(stored)), batchSize);
    await untilEnd(events);
    expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, events));
    expect(await parkedKeys(pool)).toEqual([]);
  });

  it('takes in what comes while it runs, and goes on where it stopped', async () => {
    const events = randomHistory(300, 2);
    const source = listSource(2);
    for (let from = 0; from < events.length; from += 60) {
      const projector = start(source, 13);
      source.add(events.slice(from, from + 60).map(stored));
      await untilEnd(events.slice(0, from + 60));
      await projector.stop();
    }
    expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, events));
  });

  it('drops what is delivered twice (I10)', async () => {
    const events = randomHistory(200, 1);
    const twice = [events.slice(0, 120), events.slice(40, 160), events.slice(0, 10), events.slice(150)].flat();
    const source = listSource(1, twice.map(stored));
    source.misbehave();
    start(source, 25);
    await untilEnd(events);
    expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, events));
  });

  it('stops in a partition where an event is missing, loudly, and goes on in the others', async () => {
    const events = randomHistory(200, 2);
    const missing = events.filter(({ partition, sequence }) => !(partition === 1 && sequence === 31));
    const source = listSource(2, missing.map(stored));
    source.misbehave();
    const projector = start(source, 10);
    await untilEnd(events.filter(({ partition }) => partition === 0));
    await waitForPosition(pool, tally, { partition: 1, sequence: 30 }, { timeoutMs: 60_000 });
    await until(() => projector.status()[1]?.state === 'stopped');
    expect(projector.status()).toMatchObject([
      { partition: 0, state: 'following' },
      { partition: 1, state: 'stopped', sequence: 30, error: expect.stringContaining('(partition 1, sequence 31)') as string },
    ]);
    const complete = events.filter(({ partition, sequence }) => partition === 0 || sequence <= 30);
    expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, complete));
  });

  it('gives the same tables when two projectors work at once', async () => {
    const events = randomHistory(1_500, 3);
    const source = listSource(3, events.map(stored));
    start(source, 5);
    start(source, 8);
    await untilEnd(events);
    expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, events));
  });

  it('waits for a database that went away, and parks nothing', async () => {
    const events = randomHistory(1_500, 2);
    const projector = start(listSource(2, events.map(stored)), 5);
    const operator = new Client({ connectionString: database.url });
    await operator.connect();
    for (let cut = 0; cut < 15; cut += 1) {
      await operator.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      await new Promise((done) => setTimeout(done, 20));
    }
    await operator.end();
    await untilEnd(events);
    expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, events));
    expect(await parkedKeys(pool)).toEqual([]);
    expect(projector.status().map(({ state }) => state)).toEqual(['following', 'following']);
  });

  it('says how far each view has come', async () => {
    const events = randomHistory(60, 2);
    start(listSource(2, events.map(stored)), 100);
    await untilEnd(events);
    const ends = endsOf(events);
    expect(await checkpoints(pool)).toEqual(
      [0, 1].map((partition) => ({ build: 1, projection: 'tally', version: 1, partition, sequence: ends.get(partition) })),
    );
  });

  it('lets a reader wait for a position only so long', async () => {
    const position = { partition: 0, sequence: 1 };
    expect(await waitForPosition(pool, tally, position, { timeoutMs: 30 })).toBe(false);
    const gone = AbortSignal.abort();
    expect(await waitForPosition(pool, tally, position, { timeoutMs: 60_000, signal: gone })).toBe(false);
  });
});

const endsOf = (events: ReturnType<typeof randomHistory>): Map<number, number> =>
  new Map(events.map(({ partition, sequence }) => [partition, sequence]));

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((done) => setTimeout(done, 10));
};
