import { setImmediate as turn } from 'node:timers/promises';
import { Pool } from 'pg';
import type { Codec, StoredEvent } from '@throughline/kernel';
import {
  chanceOf,
  createTestDatabase,
  emptyViews,
  history,
  listSource,
  occurredTally,
  readStoredFrom,
  spoiltLog,
  stored,
  tally,
  tallyCodec,
  type TallyEvent,
  type TestDatabase,
  type Told,
} from '@throughline/testing';
import {
  AnotherDefinition,
  foldInMemory,
  journal,
  NotParked,
  parkedKeys,
  prepareViews,
  readTables,
  redriveAll,
  redriveKey,
  startProjector,
  waitForPosition,
  type RedriveOptions,
} from '../index';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
const views = [tally, occurredTally];

describe.each([
  ['with pipelining', true],
  ['without pipelining', false],
])('redriving parked keys, %s', (_, pipeline) => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`);
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, pipeline });
    pool.on('error', () => undefined);
    await prepareViews(pool, views);
  });

  beforeEach(async () => {
    await emptyViews(pool);
    await pool.query('truncate projection_journal');
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const options = (list: readonly StoredEvent[], codec: Codec<TallyEvent>, portion = 500): RedriveOptions<TallyEvent> => ({
    pool,
    definitions: views,
    codec,
    read: readStoredFrom(list),
    who: 'operator-1',
    portion,
  });
  const projecting = (list: readonly StoredEvent[]) => {
    const source = listSource(2, list);
    const projector = startProjector({ pool, source, codec: tallyCodec, definitions: views, batchSize: 7, parkedLimit: 1_000 });
    const untilEnd = async (all: readonly StoredEvent[]): Promise<void> => {
      for (const view of views) {
        for (const partition of [0, 1]) {
          const sequence = all.filter((event) => event.partition === partition).length;
          const reached = await waitForPosition(pool, view, { partition, sequence }, { timeoutMs: 60_000 });
          if (!reached) throw new Error(JSON.stringify(projector.status()));
        }
      }
    };
    return { source, projector, untilEnd };
  };
  const takeAll = async (list: readonly StoredEvent[]): Promise<void> => {
    const { projector, untilEnd } = projecting(list);
    await untilEnd(list);
    await projector.stop();
  };
  const everything = async () => ({
    tables: await Promise.all(views.map((view) => readTables(pool, view))),
    facts: (await pool.query('select * from view_occurred_tally_v1_2.facts order by 1, 2, 3')).rows as unknown[],
    keys: await parkedKeys(pool),
    events: (await pool.query('select * from parked_events order by build, key, sequence')).rows as unknown[],
  });
  const redriveEach = async (how: RedriveOptions<TallyEvent>) => {
    for await (const progress of redriveAll(how)) expect(progress.outcome).not.toBeInstanceOf(Error);
  };

  it.each([1, 2, 3, 4])('loses and doubles nothing while a projector goes on and faults are mended bit by bit (%d)', async (round) => {
    const chance = chanceOf(seed + round);
    const { told, list, half, all } = spoiltLog(chance, 300);
    const { source, projector, untilEnd } = projecting(list.slice(0, 100));
    for (let from = 100; from < list.length; from += 10) {
      source.add(list.slice(from, from + 10));
      await redriveEach(options(list, half, chance.whole(1, 20)));
    }
    await untilEnd(list);
    await projector.stop();
    expect((await parkedKeys(pool)).length).toBeGreaterThan(0);
    await redriveEach(options(list, all, chance.whole(1, 20)));
    expect(await parkedKeys(pool)).toEqual([]);
    for (const view of views) expect([view.name, await readTables(pool, view)]).toEqual([view.name, foldInMemory(view, told)]);
  });

  it('takes in what comes before an event that fails again, and lets the key wait there', async () => {
    const { list, half } = spoiltLog(chanceOf(seed), 200);
    await takeAll(list);
    const before = await parkedKeys(pool);
    await redriveEach(options(list, half));
    const after = new Map((await parkedKeys(pool)).map((key) => [`${key.build} ${key.key}`, key]));
    for (const { build, key, sequence, events } of before) {
      const now = after.get(`${build} ${key}`);
      if (!now) continue;
      expect(now.sequence).toBeGreaterThanOrEqual(sequence);
      expect(now.events).toBeLessThanOrEqual(events);
    }
    const { rows } = await pool.query(
      'select from parked_keys k where sequence <> (select min(sequence) from parked_events e where (e.build, e.key) = (k.build, k.key))',
    );
    expect(rows).toEqual([]);
  });

  it('does nothing at all when the connection is lost before the end', async () => {
    const { list, all } = spoiltLog(chanceOf(seed), 200);
    await takeAll(list);
    const before = await everything();
    const [parked] = before.keys;
    if (!parked) throw new Error('Nothing is parked');
    let asked = 0;
    const how = options(list, all, 1);
    const cut: RedriveOptions<TallyEvent> = {
      ...how,
      read: async (partition, sequences) => {
        asked += 1;
        if (asked === 2) {
          await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
                             where datname = current_database() and state = 'idle in transaction'`);
          await turn();
        }
        return how.read(partition, sequences);
      },
    };
    const longest = before.keys.reduce((one, other) => (other.events > one.events ? other : one), parked);
    await expect(redriveKey(cut, longest)).rejects.toThrow();
    expect(asked).toBeGreaterThanOrEqual(2);
    expect(await everything()).toEqual(before);
    expect(await journal(pool, { action: 'key-redriven' })).toEqual([]);
  });

  it('takes in also what queues up while it reads, and lets later events wait until it is done', async () => {
    const whole = history<TallyEvent>(
      Array.from({ length: 4 }, (): Told<TallyEvent> => ({
        type: 'Counted',
        data: { amount: 1, note: '' },
        envelope: { episodeId: 'e1' },
      })),
    ).map(stored);
    const list = whole.map((event, index) => (index === 0 ? { ...event, payload: `!${event.payload}` } : event));
    const { source, projector } = projecting(list.slice(0, 2));
    expect(await waitForPosition(pool, tally, { partition: 0, sequence: 2 }, { timeoutMs: 30_000 })).toBe(true);
    const parked = (await parkedKeys(pool)).find(({ projection }) => projection === 'tally');
    if (!parked) throw new Error('Nothing is parked');
    const mended: Codec<TallyEvent> = {
      ...tallyCodec,
      read: (event) => tallyCodec.read({ ...event, payload: event.payload.replace('!', '') }),
    };
    const meanwhile = [
      async () => {
        source.add(list.slice(2, 3));
        expect(await waitForPosition(pool, tally, { partition: 0, sequence: 3 }, { timeoutMs: 30_000 })).toBe(true);
      },
      async () => {
        source.add(list.slice(3));
        for (const until = performance.now() + 30_000; performance.now() < until;) {
          const { rows } = await pool.query(
            `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
             union all select from checkpoints where build = ${parked.build} and sequence = 4`,
          );
          if (rows.length > 0) return;
        }
        throw new Error('The projector did not come');
      },
    ];
    const how = options(list, mended);
    const read: typeof how.read = async (partition, sequences) => {
      await meanwhile.shift()?.();
      return how.read(partition, sequences);
    };
    expect(await redriveKey({ ...how, read }, parked)).toEqual({ events: 3, failed: null });
    expect(await waitForPosition(pool, tally, { partition: 0, sequence: 4 }, { timeoutMs: 30_000 })).toBe(true);
    await projector.stop();
    expect((await readTables(pool, tally)).get('tallies')).toMatchObject([{ episodeId: 'e1', total: 4, times: 4 }]);
  });

  it('writes down who redrove a key and what came of it, without naming it', async () => {
    const { list, all } = spoiltLog(chanceOf(seed), 100);
    await takeAll(list);
    const [parked] = await parkedKeys(pool);
    if (!parked) throw new Error('Nothing is parked');
    await redriveKey(options(list, all), parked);
    const { projection, version, build, partition, sequence, events } = parked;
    expect(await journal(pool)).toMatchObject([
      { projection, version, build, action: 'key-redriven', who: 'operator-1', details: { partition, sequence, events, failedAt: null } },
    ]);
  });

  it('refuses what is not parked, and a build that another definition folded', async () => {
    const { list, all } = spoiltLog(chanceOf(seed), 100);
    await takeAll(list);
    const [parked] = await parkedKeys(pool);
    if (!parked) throw new Error('Nothing is parked');
    const how = options(list, all);
    await expect(redriveKey(how, { ...parked, key: 'nobody' })).rejects.toThrow(NotParked);
    const changed = views.map((view) => ({ ...view, fold: () => undefined }));
    await expect(redriveKey({ ...how, definitions: changed }, parked)).rejects.toThrow(AnotherDefinition);
    expect(await parkedKeys(pool)).toContainEqual(parked);
  });
});
