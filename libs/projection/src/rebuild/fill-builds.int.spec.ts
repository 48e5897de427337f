import { Pool } from 'pg';
import type { StoredEvent } from '@throughline/kernel';
import {
  bareBuilds,
  chanceOf,
  createTestDatabase,
  differences,
  headsOf,
  history,
  listSource,
  listSubjects,
  occurredTally,
  retoldByMany,
  runFillingProgram,
  spawnProgram,
  stored,
  tally,
  tallyCodec,
  unbearable,
  type TallyEvent,
  type TestDatabase,
  type Told,
} from '@throughline/testing';
import {
  allowParked,
  builds,
  fillBuilds,
  finishBuilds,
  prepareViews,
  RebuildFailure,
  startProjector,
  type BuildToFill,
  type FillOptions,
} from '../index';

const both = [tally, occurredTally];
const seed = Math.floor(Math.random() * 1_000_000);

describe(`filling builds, with seed ${seed}`, () => {
  let database: TestDatabase;
  let pool: Pool;
  let filled: readonly BuildToFill<TallyEvent>[];

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
  });

  beforeEach(async () => {
    await prepareViews(pool, both);
    filled = await bareBuilds(pool, both);
    for (const { build } of await builds(pool))
      await allowParked(pool, { build, keys: 1_000, who: 'operator-1', why: 'Spoilt on purpose' });
  });

  afterEach(async () => {
    const { rows } = await pool.query<{ name: string }>(`select nspname as name from pg_namespace where starts_with(nspname, 'view_')`);
    await pool.query(`drop schema ${rows.map(({ name }) => name).join(', ')} cascade; delete from projection_builds`);
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const fill = async (events: readonly StoredEvent[], how: Partial<FillOptions<TallyEvent>> = {}): Promise<void> =>
    fillBuilds({
      pool,
      builds: filled,
      codec: tallyCodec,
      readSubjects: listSubjects(events),
      heads: () => Promise.resolve(headsOf(events)),
      ...how,
    });
  const finish = (): Promise<void> => finishBuilds({ pool, builds: filled });

  /** Lets a projector take in what there is, into the builds that serve and into those that are finished. */
  const live = async (events: readonly StoredEvent[]): Promise<void> => {
    const projector = startProjector({ pool, source: listSource(2, events), codec: tallyCodec, definitions: both, batchSize: 50 });
    const behind = `select from projection_builds b cross join unnest($1::integer[], $2::bigint[]) as h(partition, sequence)
      where b.follows and not exists (select from checkpoints c where c.build = b.build and c.partition = h.partition and c.sequence = h.sequence)`;
    const heads = headsOf(events);
    const ends = [heads.map(({ partition }) => partition), heads.map(({ sequence }) => sequence)];
    while (((await pool.query(behind, ends)).rowCount ?? 0) > 0) {
      if (projector.status().some(({ state }) => state === 'stopped')) throw new Error(JSON.stringify(projector.status()));
      await new Promise((done) => setTimeout(done, 20));
    }
    await projector.stop();
  };

  const parkedIn = async (build: number): Promise<unknown> => {
    const { rows } = await pool.query(
      `select key, k.partition, k.sequence, category, array(
              select e.sequence::int from parked_events e where e.build = k.build and e.key = k.key order by e.partition, e.sequence) as waiting
         from parked_keys k where build = $1 order by key`,
      [build],
    );
    return rows;
  };
  const expectAsLive = async (): Promise<void> => {
    const serving = new Map(
      (await builds(pool)).filter(({ state }) => state === 'serving').map(({ projection, build }) => [projection, build]),
    );
    for (const { definition, build } of filled) {
      const other = serving.get(definition.name) ?? 0;
      expect([definition.name, await differences(pool, definition, build, other)]).toEqual([definition.name, []]);
      expect([definition.name, await parkedIn(build)]).toEqual([definition.name, await parkedIn(other)]);
    }
  };

  const told = (events = 800, of = seed): readonly StoredEvent[] => retoldByMany(of, events);

  it.each([1, 3_000, undefined])(
    'makes the rows and facts that live projectors make, whatever was corrected or told late; chunks of %s',
    async (chunkSize) => {
      const events = told();
      await fill(events, chunkSize === undefined ? {} : { chunkSize });
      await finish();
      await live(events);
      await expectAsLive();
    },
  );

  const spoilt: readonly [what: string, spoil: (event: StoredEvent) => StoredEvent][] = [
    ['the fold throws', (event) => ({ ...event, payload: JSON.stringify({ amount: unbearable, note: 'x' }) })],
    ['its payload is not JSON', (event) => ({ ...event, payload: '{"amount": 1, "note": "Jane Doe' })],
    ['its payload breaks its schema', (event) => ({ ...event, payload: '{"amount": "Jane Doe"}' })],
    ['nobody knows its type', (event) => ({ ...event, type: 'Invented' })],
    ['nobody knows its version', (event) => ({ ...event, schemaVersion: 2 })],
    ['its text cannot be stored', (event) => ({ ...event, payload: '{"amount": 1, "note": "Jane \\u0000 Doe"}' })],
    ['its number is too large', (event) => ({ ...event, payload: '{"amount": -3000000000, "note": "Jane Doe"}' })],
  ];
  const plain = history<TallyEvent>(
    Array.from({ length: 120 }, (_, index): Told<TallyEvent> => ({
      type: 'Counted',
      data: { amount: 20 + index, note: `note ${index}` },
      envelope: { episodeId: `e${index % 7}`, patientId: `p${index % 4}` },
    })),
  ).map(stored);

  describe.each(spoilt)('parks a key with what follows when %s', (_what, spoil) => {
    it('as live projectors do', async () => {
      // One patient has two episodes with a bad event, one of them two such events.
      const bad = [29, 30 + 7, 50, 90];
      const events = plain
        .map((event) => (bad.includes(event.sequence) ? spoil(event) : event))
        .map((event) => ({ ...event, patientId: event.episodeId }));
      await fill(events);
      await finish();
      await live(events);
      expect(await parkedIn(filled[0]?.build ?? 0)).toHaveLength(3);
      await expectAsLive();
    });
  });

  it('stops at the horizon while appends go on, and live projectors go on from there', async () => {
    const events = told(900);
    const some = events.slice(0, 300);
    let now = some;
    let rounds = 0;
    const growing = () => {
      rounds += 1;
      now = events.slice(0, 300 + 20 * rounds);
      return Promise.resolve();
    };
    await fill(events, { heads: () => Promise.resolve(headsOf(now)), pace: growing, chunkSize: 1, parallel: 1 });
    expect(rounds).toBeGreaterThan(2);
    const { rows } = await pool.query('select distinct partition, horizon::int as sequence from rebuild_marks order by partition');
    expect(rows).toEqual(headsOf(some).sort((one, other) => one.partition - other.partition));
    await finish();
    await live(events);
    await expectAsLive();
  });

  it('tells how far it is, by events and bytes, and waits where it is asked to', async () => {
    const events = told();
    const reports: string[] = [];
    let paused = 0;
    const pace = (): Promise<void> => {
      paused += 1;
      return Promise.resolve();
    };
    await fill(events, {
      chunkSize: 1,
      pace,
      progress: ({ partition, events: done, ofEvents, bytes, ofBytes }) =>
        reports.push(JSON.stringify([partition, done, ofEvents, bytes <= ofBytes])),
    });
    expect(paused).toBe(reports.length);
    for (const { partition, sequence } of headsOf(events)) expect(reports).toContain(JSON.stringify([partition, sequence, sequence, true]));
  });

  it('ends with the reason when it is stopped, and goes on when it is called again', async () => {
    const events = told();
    const stopping = new AbortController();
    const reason = new Error('no longer wanted');
    let chunks = 0;
    const pace = (): Promise<void> => {
      chunks += 1;
      if (chunks === 3) stopping.abort(reason);
      return Promise.resolve();
    };
    await expect(fill(events, { chunkSize: 1, pace, signal: stopping.signal })).rejects.toBe(reason);
    await expect(finish()).rejects.toThrow('is not filled yet');
    await fill(events);
    await finish();
    await finish();
    await live(events);
    await expectAsLive();
  });

  it('refuses to go on beside somebody else who fills the same build', async () => {
    const events = told();
    const other = { heads: () => Promise.resolve(headsOf(events)), chunkSize: 1, parallel: 1 };
    let filling: Promise<void> | null = null;
    const pace = async (): Promise<void> => {
      filling ??= fill(events, other);
      await filling;
    };
    await expect(fill(events, { ...other, pace })).rejects.toThrow(RebuildFailure);
    await finish();
    await live(events);
    await expectAsLive();
  });

  it('stops when its build is dropped', async () => {
    const pace = () => pool.query('delete from projection_builds where build = $1', [filled[0]?.build]).then(() => undefined);
    await expect(fill(told(), { chunkSize: 1, pace, parallel: 1 })).rejects.toThrow('was dropped');
  });

  it('fails clearly when a key takes in events of two patients', async () => {
    await fill(plain);
    const failure = finish();
    await expect(failure).rejects.toThrow(RebuildFailure);
    await expect(failure).rejects.toThrow(/^7 keys of (occurred-)?tally take in events of more than one subject/);
  });

  it('fails clearly when a key of two patients is parked twice', async () => {
    const events = plain.map((event) => ({ ...event, payload: 'no' }));
    await expect(fill(events)).rejects.toThrow('1 key of tally take in events of more than one subject');
  });

  it('fails clearly when two keys make the same row', async () => {
    const eventId = plain[0]?.eventId ?? '';
    const events = plain.map((event) => ({ ...event, patientId: event.episodeId, ...(event.sequence < 4 && { eventId }) }));
    await fill(events);
    await expect(finish()).rejects.toThrow(/1 rows of view_(occurred_)?tally_v1_\d+\.notes were made by more than one key/);
  });

  const programEvents = 3_000;
  const start = () => spawnProgram(runFillingProgram, [database.url, String(seed), String(programEvents)]);

  it('goes on after kill -9 at any point, with nothing twice and nothing lost', async () => {
    const chance = chanceOf(seed);
    const events = told(programEvents);
    let kills = 0;
    for (let ended: unknown = null; ended !== 0;) {
      const program = start();
      let chunks = 0;
      const enough = chance.whole(1, 40);
      for await (const line of program.lines)
        if (line === 'chunk' && (chunks += 1) === enough && kills < 4) program.process.kill('SIGKILL');
      ended = await program.ended;
      if (ended === 'SIGKILL') kills += 1;
      else if (ended !== 0) throw new Error(program.complaints());
    }
    expect(kills).toBeGreaterThan(2);
    await live(events);
    await expectAsLive();
  });

  it('goes on after kill -9 between COPY and commit', async () => {
    const events = told(programEvents);
    const holder = await pool.connect();
    holder.on('error', () => undefined);
    // The rows of a chunk are copied when its parked keys are written, which waits here.
    await holder.query('begin; lock table parked_keys in exclusive mode');
    const program = start();
    const waiting = `select from pg_locks where not granted and relation = 'parked_keys'::regclass`;
    while (((await pool.query(waiting)).rowCount ?? 0) === 0) await new Promise((done) => setTimeout(done, 20));
    program.process.kill('SIGKILL');
    await program.ended;
    await holder.query('rollback');
    holder.release();
    for await (const line of start().lines) expect(line).toMatch(/chunk|whole/);
    await live(events);
    expect(await parkedIn(filled[0]?.build ?? 0)).not.toEqual([]);
    await expectAsLive();
  });
});
