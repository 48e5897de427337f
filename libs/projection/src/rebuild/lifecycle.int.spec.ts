import { Pool } from 'pg';
import type { ProjectionDefinition, StoredEvent } from '@throughline/kernel';
import {
  createTestDatabase,
  headsOf,
  history,
  listSource,
  listSubjects,
  occurredTally,
  stored,
  tallies,
  tally,
  tallyCodec,
  type ListSource,
  type TallyEvent,
  type TestDatabase,
} from '@throughline/testing';
import {
  allowParked,
  buildsOf,
  cancelRebuild,
  carryOut,
  comparisonOf,
  dropBuild,
  foldInMemory,
  journal,
  prepareViews,
  readTables,
  rebuildApplication,
  rebuildOf,
  rebuilds,
  rebuildStatus,
  requestRebuild,
  startProjector,
  switchReaders,
  waitForPosition,
  type CarriedOut,
  type CarryOutOptions,
  type Projector,
  type RebuildRequest,
} from '../index';

type View = ProjectionDefinition<TallyEvent>;

const events = history<TallyEvent>(
  Array.from({ length: 900 }, (_, index) => ({
    type: 'Counted' as const,
    data: { amount: 20 + (index % 60), note: `note ${index}` },
    envelope: { episodeId: `e${index % 30}`, partition: index % 2 },
  })),
);

/** The tally of another release: it counts every event twice. */
const doubled: View = {
  ...tally,
  fold: (event, rows) => {
    tally.fold(event, rows);
    const key = event.episodeId ?? '';
    const row = rows.get(tallies, key);
    if (row && event.type === 'Counted') rows.put(tallies, { ...row, times: row.times + 1 });
  },
};

const fail = (what: string): never => {
  throw new Error(what);
};

const change = { who: 'op-1', why: 'a test' };
const request: RebuildRequest = { ...change, source: 'log', parallel: 2, maxLoad: 100, thenSwitch: false };

describe('the life of a rebuild', () => {
  let database: TestDatabase;
  let pool: Pool;
  let source: ListSource;
  let running: Projector[];
  let ending: Pool[];

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    [running, ending] = [[], []];
    source = listSource(2);
    await prepareViews(pool, [tally, occurredTally]);
  });

  afterEach(async () => {
    await Promise.all(running.map((projector) => projector.stop()));
    await Promise.all([...ending, pool].map((one) => one.end()));
    await database.drop();
  });

  const told: StoredEvent[] = [];
  beforeEach(() => void told.splice(0));
  const tell = (from: number, to: number): void => {
    const more = events.slice(from, to).map(stored);
    told.push(...more);
    source.add(more);
  };
  const follow = (...definitions: readonly View[]): void =>
    void running.push(startProjector({ pool, source, codec: tallyCodec, definitions, batchSize: 40 }));
  const settled = async (view: View): Promise<void> => {
    for (const position of headsOf(told)) {
      if (!(await waitForPosition(pool, view, position, { timeoutMs: 30_000 }))) throw new Error('The view stays behind');
    }
  };
  const carry = (rebuild: number, definitions: readonly View[], more: Partial<CarryOutOptions<TallyEvent>> = {}): Promise<CarriedOut> => {
    const own = new Pool({ connectionString: database.url, application_name: rebuildApplication(rebuild) });
    own.on('error', () => undefined);
    ending.push(own);
    return carryOut({
      pool: own,
      rebuild,
      definitions,
      codec: tallyCodec,
      readSubjects: () => (partition, options) => listSubjects(told)(partition, options),
      heads: () => Promise.resolve(headsOf(told)),
      stage: () => Promise.reject(new Error('There is no topic')),
      pace: () => Promise.resolve(),
      ...more,
    });
  };
  const statesOf = async (view: View): Promise<readonly string[]> => (await buildsOf(pool, view)).map(({ state }) => state);
  const schemas = async (): Promise<readonly string[]> => {
    const { rows } = await pool.query<{ name: string }>(
      `select nspname as name from pg_namespace where starts_with(nspname, 'view_') order by 1`,
    );
    return rows.map(({ name }) => name);
  };
  const whole = () => foldInMemory(tally, events.slice(0, told.length));

  it('ends with readers on the new build, and back again, while they read and events come', async () => {
    follow(tally);
    tell(0, 300);
    await settled(tally);
    let reading = true;
    let reads = 0;
    const read = async (): Promise<void> => {
      for (let least = 0; reading;) {
        const known = headsOf(told);
        const enough = told.length;
        for (const position of known) expect(await waitForPosition(pool, tally, position, { timeoutMs: 30_000 })).toBe(true);
        const { rows } = await pool.query<{ times: number }>('select sum(times)::int as times from view_tally_v1_tallies');
        const times = rows[0]?.times ?? 0;
        expect(times).toBeGreaterThanOrEqual(Math.max(enough, least));
        expect(times).toBeLessThanOrEqual(told.length);
        least = times;
        reads += 1;
      }
    };
    const readers = [read(), read(), read()];
    const telling = (async () => {
      for (let next = 300; next < 900; next += 5) {
        tell(next, next + 5);
        await new Promise((done) => setTimeout(done, 10));
      }
    })();
    const rebuild = await requestRebuild(pool, [tally], request);
    expect(await carry(rebuild, [tally])).toBe('done');
    expect(await statesOf(tally)).toEqual(['serving', 'ready']);
    const { build } = await switchReaders(pool, tally, 'switch', change);
    expect(build).toBe(3);
    expect(await statesOf(tally)).toEqual(['kept', 'serving']);
    await switchReaders(pool, tally, 'rollback', change);
    expect(await statesOf(tally)).toEqual(['serving', 'ready']);
    await switchReaders(pool, tally, 'switch', change);
    await telling;
    reading = false;
    await Promise.all(readers);
    expect(reads).toBeGreaterThan(20);
    await settled(tally);
    expect(await readTables(pool, tally)).toEqual(whole());
    expect(await comparisonOf(pool, build)).toMatchObject({ same: true, before: 1, after: build });
    expect((await journal(pool, { projection: 'tally' })).map(({ action, who }) => [action, who])).toEqual([
      ['switch', 'op-1'],
      ['rollback', 'op-1'],
      ['switch', 'op-1'],
      ['rebuild', 'op-1'],
    ]);
  });

  it('lets two releases fold their own, says what differs, and goes to the other and back', async () => {
    tell(0, 400);
    follow(tally);
    await settled(tally);
    const [prepared] = await prepareViews(pool, [doubled]);
    expect(prepared).toMatchObject({ changed: true });
    follow(doubled);
    const rebuild = await requestRebuild(pool, [doubled], request);
    expect(await carry(rebuild, [tally])).toBe('not-ours');
    expect(await carry(rebuild, [doubled])).toBe('done');
    tell(400, 500);
    await settled(tally);
    expect(await readTables(pool, tally)).toEqual(whole());
    const coming = (await buildsOf(pool, doubled)).find(({ state }) => state === 'ready');
    const comparison = await comparisonOf(pool, coming?.build ?? 0);
    expect(comparison?.same).toBe(false);
    const ofTallies = comparison?.tables.find(({ table }) => table === 'tallies');
    expect(ofTallies).toMatchObject({ rowsBefore: 30, rowsAfter: 30, gone: 0, fresh: 0, changed: 30, columns: { times: 30 } });
    expect(ofTallies?.rows).toContain('e1');
    await switchReaders(pool, doubled, 'switch', change);
    expect(await readTables(pool, tally)).toEqual(foldInMemory(doubled, events.slice(0, 500)));
    await switchReaders(pool, doubled, 'rollback', change);
    expect(await readTables(pool, tally)).toEqual(whole());
  });

  it('goes nowhere that has not come so far, unless told so', async () => {
    tell(0, 200);
    follow(tally);
    await settled(tally);
    await carry(await requestRebuild(pool, [tally], request), [tally]);
    await switchReaders(pool, tally, 'switch', change);
    await pool.query(`update projection_builds set paused = true where state = 'kept'`);
    await new Promise((done) => setTimeout(done, 1_500));
    tell(200, 260);
    await settled(tally);
    await expect(switchReaders(pool, tally, 'rollback', { ...change, patienceMs: 200 })).rejects.toMatchObject({
      code: 'build-behind',
      message: expect.stringMatching(/lacks 60 events, in partitions 0, 1/) as string,
    });
    expect(await statesOf(tally)).toEqual(['kept', 'serving']);
    await switchReaders(pool, tally, 'rollback', { ...change, evenIfBehind: true });
    expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, events.slice(0, 200)));
  });

  it('is asked for once a view; of other views beside it', async () => {
    await requestRebuild(pool, [tally], request);
    await expect(requestRebuild(pool, [occurredTally, tally], request)).rejects.toMatchObject({ code: 'rebuild-open' });
    await requestRebuild(pool, [occurredTally], request);
    expect((await rebuilds(pool)).map(({ rebuild, phase }) => [rebuild, phase])).toEqual([
      [expect.any(Number), 'waiting'],
      [1, 'waiting'],
    ]);
  });

  it.each(['filling', 'catching-up'] as const)('leaves nothing behind when it is cancelled while %s', async (phase) => {
    tell(0, 300);
    if (phase === 'filling') follow(tally);
    const rebuild = await requestRebuild(pool, [tally], request);
    let paced: () => void = () => undefined;
    const atWork = new Promise<void>((done) => (paced = done));
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((done) => (goOn = done));
    const carried = carry(rebuild, [tally], {
      pace: () => {
        if (told.length === 300) tell(300, 900);
        paced();
        return phase === 'filling' ? held : Promise.resolve();
      },
    });
    const outcome = carried.catch((error: unknown) => error);
    await atWork;
    while ((await rebuildOf(pool, rebuild))?.phase !== phase) await new Promise((done) => setTimeout(done, 10));
    await cancelRebuild(pool, rebuild, change);
    goOn();
    expect(await outcome).toBeInstanceOf(Error);
    expect(await statesOf(tally)).toEqual(['serving']);
    expect(await schemas()).toEqual(['view_occurred_tally_v1_2', 'view_tally_v1_1']);
    expect(await rebuildOf(pool, rebuild)).toMatchObject({ phase: 'cancelled', endedAt: expect.any(String) as string });
    await expect(cancelRebuild(pool, rebuild, change)).rejects.toMatchObject({ code: 'unknown-build' });
    const { rows } = await pool.query('select from rebuild_marks');
    expect(rows).toEqual([]);
  });

  it('fails when its fold cannot take in most keys, and readers read what they read', async () => {
    follow(tally);
    tell(0, 300);
    await settled(tally);
    const broken: View = { ...tally, foldDigest: 'broken', fold: () => fail('this release') };
    const rebuild = await requestRebuild(pool, [broken], { ...request, thenSwitch: true });
    expect(await carry(rebuild, [broken])).toBe('failed');
    expect((await rebuildOf(pool, rebuild))?.error).toMatch(/^30 of 30 keys of tally cannot be folded, and 10 may be/);
    expect(await statesOf(tally)).toEqual(['serving', 'building']);
    expect(await readTables(pool, tally)).toEqual(whole());
    await cancelRebuild(pool, rebuild, change);
  });

  it('goes on with as many parked keys as what readers read has', async () => {
    for (const { build } of await buildsOf(pool, tally)) await allowParked(pool, { build, keys: 100, ...change });
    follow(tally);
    const spoilt = events.slice(0, 300).map((event) => ({ ...stored(event), ...(event.episodeId !== 'e29' && { payload: 'no' }) }));
    told.push(...spoilt);
    source.add(spoilt);
    await settled(tally);
    const rebuild = await requestRebuild(pool, [tally], request);
    expect(await carry(rebuild, [tally])).toBe('done');
  });

  it('is carried out by one program at a time, and goes on when that one dies', async () => {
    tell(0, 300);
    follow(tally);
    const rebuild = await requestRebuild(pool, [tally], request);
    let paces = 0;
    const broken = carry(rebuild, [tally], {
      pace: async () => {
        paces += 1;
        expect(await carry(rebuild, [tally])).toBe('elsewhere');
        throw new Error('killed');
      },
    });
    await expect(broken).rejects.toThrow('killed');
    expect(paces).toBeGreaterThan(0);
    expect(await carry(rebuild, [tally])).toBe('done');
    await switchReaders(pool, tally, 'switch', change);
    expect(await readTables(pool, tally)).toEqual(whole());
    expect(await rebuildStatus(pool, rebuild, Date.now())).toMatchObject({ phase: 'done', events: 300, ofEvents: 300, secondsLeft: null });
  });

  it('says why it cannot succeed, and is cancelled then', async () => {
    tell(0, 100);
    const everybody: View = { ...tally, name: 'everybody', key: () => 'all' };
    await prepareViews(pool, [everybody]);
    const rebuild = await requestRebuild(pool, [everybody], request);
    expect(await carry(rebuild, [everybody])).toBe('failed');
    expect(await rebuildOf(pool, rebuild)).toMatchObject({
      phase: 'failed',
      error: expect.stringContaining('take in events of more than one subject') as string,
    });
    await cancelRebuild(pool, rebuild, change);
    expect(await statesOf(everybody)).toEqual(['serving']);
  });

  it('makes the first build of a view whose log is not empty, which serves when it is whole', async () => {
    tell(0, 200);
    const late: View = { ...tally, name: 'late' };
    const [prepared] = await prepareViews(pool, [late], () => Promise.resolve(headsOf(told)));
    expect(prepared).toMatchObject({ serving: null, changed: false });
    await expect(readTables(pool, late)).rejects.toThrow('does not exist');
    follow(late);
    const [asked] = await rebuilds(pool);
    expect(await carry(asked?.rebuild ?? 0, [late])).toBe('done');
    expect(await statesOf(late)).toEqual(['serving']);
    expect(await readTables(pool, late)).toEqual(whole());
  });

  it('leaves builds that can be dropped, but not the one that serves', async () => {
    tell(0, 50);
    follow(tally);
    await carry(await requestRebuild(pool, [tally], { ...request, thenSwitch: true }), [tally]);
    expect(await statesOf(tally)).toEqual(['kept', 'serving']);
    const [kept, serving] = await buildsOf(pool, tally);
    await expect(dropBuild(pool, serving?.build ?? 0, change)).rejects.toMatchObject({ code: 'build-serves' });
    await dropBuild(pool, kept?.build ?? 0, change);
    expect(await statesOf(tally)).toEqual(['serving']);
    expect(await schemas()).not.toContain(`view_tally_v1_${kept?.build ?? 0}`);
    await expect(switchReaders(pool, tally, 'rollback', change)).rejects.toMatchObject({ code: 'nothing-kept' });
    await settled(tally);
    expect(await readTables(pool, tally)).toEqual(whole());
  });
});
