import { Pool } from 'pg';
import {
  bareBuilds,
  createTestDatabase,
  history,
  listSource,
  listSubjects,
  stored,
  tally,
  tallyCodec,
  type TallyEvent,
  type TestDatabase,
} from '@throughline/testing';
import {
  buildsOf,
  compareBuilds,
  dropBuild,
  fillBuilds,
  finishBuilds,
  foldInMemory,
  prepareViews,
  readTables,
  startProjector,
  switchReaders,
  waitForPosition,
  type Projector,
  type ProjectorOptions,
} from '../index';

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

  const start = (
    source: ReturnType<typeof listSource>,
    definition = tally,
    more: Partial<ProjectorOptions<TallyEvent>> = {},
  ): Projector => {
    const projector = startProjector({ pool, source, codec: tallyCodec, definitions: [definition], batchSize: 10, ...more });
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

  describe('and nobody reads', () => {
    const change = { who: 'op-1', why: 'a test' };
    let ready: number;

    beforeEach(async () => {
      const built = await bareBuilds(pool, [tally]);
      await fillBuilds({
        pool,
        builds: built,
        codec: tallyCodec,
        readSubjects: listSubjects([]),
        heads: () => Promise.resolve([{ partition: 0, sequence: 0 }]),
      });
      await finishBuilds({ pool, builds: built });
      ready = built[0]?.build ?? 0;
      await pool.query(`update projection_builds set state = 'ready' where build = $1`, [ready]);
    });

    const reachedBy = async (build: number, sequence: number): Promise<void> => {
      const reading = 'select from checkpoints where build = $1 and sequence >= $2';
      while ((await pool.query(reading, [build, sequence])).rowCount === 0) await new Promise((done) => setTimeout(done, 20));
    };
    /** One event after the other, each when readers see the one before. */
    const tellOneByOne = async (source: ReturnType<typeof listSource>, signal?: AbortSignal): Promise<void> => {
      for (const event of events) {
        if (signal?.aborted) return;
        source.add([stored(event)]);
        expect(await reached(event.sequence)).toBe(true);
      }
    };

    it('take in many events at once, a little later than those that readers read', async () => {
      const source = listSource(1);
      const transactions = new Map<number, number>();
      start(source, tally, {
        observe: ({ step, build }) => {
          if (step === 'after-commit') transactions.set(build, (transactions.get(build) ?? 0) + 1);
        },
      });
      await tellOneByOne(source);
      await reachedBy(ready, 60);
      expect(transactions.get(1)).toBe(60);
      expect(transactions.get(ready)).toBeLessThan(30);
      await pool.query('update projection_builds set state = $2 where build = $1', [1, 'kept']);
      await switchReaders(pool, tally, 'switch', change);
      expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, events));
    });

    it('are level whenever somebody compares them or sends readers there, while events come all the time', async () => {
      const source = listSource(1);
      start(source);
      const enough = new AbortController();
      const telling = tellOneByOne(source, enough.signal);
      const [serving, other] = await buildsOf(pool, tally);
      if (!serving || !other) throw new Error('There are two builds');
      expect(await compareBuilds(pool, serving, other)).toMatchObject({ same: true });
      expect(await switchReaders(pool, tally, 'switch', change)).toMatchObject({ build: ready, state: 'serving' });
      expect(await switchReaders(pool, tally, 'rollback', change)).toMatchObject({ build: 1, state: 'serving' });
      enough.abort();
      await telling;
      const { rows } = await pool.query('select from projection_builds where awaited_until is not null');
      expect(rows).toEqual([]);
    });

    it('are let go when they are dropped, and nobody stumbles over it', async () => {
      const source = listSource(1);
      const said: string[] = [];
      const logger = { info: () => undefined, warn: (fields: object) => said.push(JSON.stringify(fields)), error: () => undefined };
      start(source, tally, { logger });
      source.add(events.slice(0, 20).map(stored));
      await reachedBy(ready, 20);
      await dropBuild(pool, ready, change);
      source.add(events.slice(20).map(stored));
      expect(await reached(60)).toBe(true);
      await until(() => running.every((projector) => projector.status().every(({ build }) => build !== ready)));
      expect(said).toEqual([]);
      expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, events));
    });
  });
});
