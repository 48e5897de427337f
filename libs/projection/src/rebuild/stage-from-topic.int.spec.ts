import { Pool } from 'pg';
import type { EventSource } from '@throughline/kernel';
import { eventRows, subjectsIn } from '@throughline/log';
import {
  bareBuilds,
  createTestDatabase,
  headsOf,
  listSource,
  listSubjects,
  occurredTally,
  retoldByMany,
  tallyCodec,
  type TallyEvent,
  type TestDatabase,
} from '@throughline/testing';
import { allowParked, fillBuilds, finishBuilds, prepareViews, stageFromTopic, type BuildToFill, type StageOptions } from '../index';

const seed = Math.floor(Math.random() * 1_000_000);
const events = retoldByMany(seed, 4_000);
const heads = () => Promise.resolve(headsOf(events));
const definitions = [occurredTally, { ...occurredTally, version: 2 }];

describe(`staging a topic, with seed ${seed}`, () => {
  let database: TestDatabase;
  let pool: Pool;
  let builds: [BuildToFill<TallyEvent>, ...BuildToFill<TallyEvent>[]];

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await prepareViews(pool, definitions);
    builds = (await bareBuilds(pool, definitions)) as typeof builds;
  });

  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  const source = (): EventSource => listSource(2, events);
  const stage = (how: Partial<StageOptions<TallyEvent>> = {}): Promise<string> =>
    stageFromTopic({ pool, builds: [builds[0]], source: source(), rows: eventRows, heads, chunkSize: 1, ...how });
  const staged = async (): Promise<readonly (readonly [number, number])[]> => {
    const { rows } = await pool.query<[number, number]>({
      text: `select partition::int, sequence::int from view_occurred_tally_v1_${builds[0].build}.staged_events order by 1, 2`,
      rowMode: 'array',
    });
    return rows;
  };
  const places = (through: number) =>
    events
      .filter(({ sequence }) => sequence <= through)
      .map(({ partition, sequence }) => [partition, sequence] as const)
      .sort(([one, two], [other, another]) => one - other || two - another);

  it('leads to the same rows as reading the log by subject', async () => {
    const table = await stage();
    const how = { pool, codec: tallyCodec, heads };
    await fillBuilds({ ...how, builds: [builds[0]], readSubjects: subjectsIn({ connectionString: database.url }, table) });
    const [, second] = builds;
    if (!second) throw new Error('There are two builds');
    await fillBuilds({ ...how, builds: [second], readSubjects: listSubjects(events) });
    const inSchema = `select tablename from pg_tables where schemaname = 'view_occurred_tally_v1_${builds[0].build}' order by 1`;
    expect((await pool.query(inSchema)).rows).toContainEqual({ tablename: 'staged_events' });
    for (const { build } of builds) await allowParked(pool, { build, keys: 1_000, who: 'operator-1', why: 'Spoilt on purpose' });
    await finishBuilds({ pool, builds });
    expect((await pool.query(inSchema)).rows).toEqual(['facts', 'notes', 'tallies'].map((tablename) => ({ tablename })));
    for (const name of ['facts', 'notes', 'tallies']) {
      const [one, other] = builds.map(({ definition, build }) => `view_occurred_tally_v${definition.version}_${build}.${name}`);
      expect((await pool.query(`select * from ${one} except all select * from ${other}`)).rows).toEqual([]);
      expect((await pool.query(`select * from ${other} except all select * from ${one}`)).rows).toEqual([]);
    }
  });

  it('takes no more than up to the horizon, and goes on after what is there', async () => {
    const stopping = new AbortController();
    const reason = new Error('killed');
    const pace = (): Promise<void> => {
      stopping.abort(reason);
      return Promise.resolve();
    };
    const short = () => Promise.resolve(headsOf(events).map((head) => ({ ...head, sequence: 1_700 })));
    await expect(stage({ heads: short, pace, signal: stopping.signal, chunkSize: 40_000 })).rejects.toBe(reason);
    const there = await staged();
    expect(there.length).toBeGreaterThan(0);
    expect(there.length).toBeLessThan(3_400);
    await stage({ heads: short });
    expect(await staged()).toEqual(places(1_700));
    await stage({ heads: short });
    expect(await staged()).toEqual(places(1_700));
  });

  it('refuses a topic that leaves an event out', async () => {
    const lossy = listSource(
      2,
      events.filter(({ sequence }) => sequence !== 100),
    );
    await expect(stage({ source: lossy })).rejects.toThrow(/^The topic lacks sequence 100 of partition 0/);
  });
});
