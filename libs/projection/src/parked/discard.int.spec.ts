import { Pool } from 'pg';
import type { StoredEvent } from '@throughline/kernel';
import {
  bareBuilds,
  chanceOf,
  createTestDatabase,
  differences,
  emptyViews,
  listSource,
  listSubjects,
  occurredTally,
  readStoredFrom,
  spoiltLog,
  tally,
  tallyCodec,
  type TallyEvent,
  type TestDatabase,
} from '@throughline/testing';
import {
  AnotherDefinition,
  builds,
  discardKey,
  fillBuilds,
  findDrift,
  finishBuilds,
  foldInMemory,
  journal,
  parkedKeys,
  passedOver,
  prepareViews,
  readTables,
  redriveKey,
  rememberDiscards,
  startProjector,
  waitForPosition,
  type DiscardDecision,
  type DiscardOptions,
} from '../index';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
const views = [tally, occurredTally];

describe('discarding what a view cannot take in', () => {
  let database: TestDatabase;
  let pool: Pool;
  let decided: DiscardDecision[] = [];

  beforeAll(async () => {
    process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`);
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    await prepareViews(pool, views);
  });

  beforeEach(async () => {
    await emptyViews(pool);
    await pool.query('truncate projection_journal');
    decided = [];
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const options = (list: readonly StoredEvent[]): DiscardOptions<TallyEvent> => ({
    pool,
    definitions: views,
    codec: tallyCodec,
    read: readStoredFrom(list),
    who: 'operator-1',
    reason: 'Told twice',
    portion: 3,
    record: (decision) => Promise.resolve(void decided.push(decision)),
  });
  const untilEnd = async (list: readonly StoredEvent[]): Promise<void> => {
    for (const view of views) {
      for (const partition of [0, 1]) {
        const sequence = list.filter((event) => event.partition === partition).length;
        expect(await waitForPosition(pool, view, { partition, sequence }, { timeoutMs: 60_000 })).toBe(true);
      }
    }
  };
  const project = (list: readonly StoredEvent[]) => {
    const source = listSource(2, list);
    return { source, projector: startProjector({ pool, source, codec: tallyCodec, definitions: views, batchSize: 7 }) };
  };
  const take = async (list: readonly StoredEvent[]): Promise<void> => {
    const { projector } = project(list);
    await untilEnd(list);
    await projector.stop();
  };
  const discardAll = async (list: readonly StoredEvent[]): Promise<void> => {
    for (let keys = await parkedKeys(pool); keys.length > 0; keys = await parkedKeys(pool)) {
      for (const key of keys) await discardKey(options(list), key);
    }
  };
  /** A log of which some events can never be taken in, and what it comes to without them. */
  const hopeless = (round: number) => {
    const { told, list, isSpoilt } = spoiltLog(chanceOf(seed + round), 300, { corrections: 0 });
    return { list, without: told.filter(({ eventId }) => !isSpoilt(eventId)), spoilt: told.filter(({ eventId }) => isSpoilt(eventId)) };
  };
  const expectWithout = async (without: ReturnType<typeof spoiltLog>['told']): Promise<void> => {
    for (const view of views) expect([view.name, await readTables(pool, view)]).toEqual([view.name, foldInMemory(view, without)]);
  };

  it.each([1, 2, 3])(
    'goes on without it, while a projector runs, when it is filled anew, and when it is begun anew (%d)',
    async (round) => {
      const { list, without, spoilt } = hopeless(round);
      const { source, projector } = project(list.slice(0, 150));
      await untilEnd(list.slice(0, 150));
      await discardAll(list);
      source.add(list.slice(150));
      await untilEnd(list);
      await discardAll(list);
      await projector.stop();
      expect(spoilt.length).toBeGreaterThan(0);
      for (const { name } of views) {
        const ids = decided.filter(({ projection }) => projection === name).map(({ eventId }) => eventId);
        expect(ids.sort()).toEqual(spoilt.map(({ eventId }) => eventId).sort());
      }
      await expectWithout(without);

      const live = new Map((await builds(pool)).map(({ projection, build }) => [projection, build]));
      const filled = await bareBuilds(pool, views);
      const heads = () =>
        Promise.resolve([0, 1].map((partition) => ({ partition, sequence: list.filter((one) => one.partition === partition).length })));
      const how = { pool, builds: filled, codec: tallyCodec, readSubjects: listSubjects(list), heads };
      await fillBuilds({ ...how, chunkSize: 2_000 });
      await finishBuilds(how);
      expect((await passedOver(pool)).map(({ events }) => events)).toEqual([0, 0, 0, 0].fill(spoilt.length));
      for (const { definition, build } of filled) {
        expect([definition.name, await differences(pool, definition, build, live.get(definition.name) ?? 0)]).toEqual([
          definition.name,
          [],
        ]);
        await pool.query('delete from projection_builds where build = $1', [build]);
      }
      expect(await parkedKeys(pool)).toEqual([]);
      for (const definition of views) {
        const summary = await findDrift({
          pool,
          definition,
          codec: tallyCodec,
          readSubjects: listSubjects(list),
          found: () => undefined,
        });
        expect(summary).toMatchObject({ differences: 0, parked: 0 });
      }
      await emptyViews(pool);
      for (const { projection, eventId } of decided) await rememberDiscards(pool, projection, [eventId]);
      await take(list);
      expect(await parkedKeys(pool)).toEqual([]);
      await expectWithout(without);
    },
  );

  it('writes down who decided it and why, without naming the key', async () => {
    const { list } = hopeless(0);
    await take(list);
    const [parked] = await parkedKeys(pool);
    if (!parked) throw new Error('Nothing is parked');
    const { projection, version, build, key, partition, sequence, category } = parked;
    await discardKey(options(list), parked);
    const eventId = list.find((event) => event.partition === partition && event.sequence === sequence)?.eventId;
    expect(decided).toEqual([{ projection, key, eventId, partition, sequence, category, reason: 'Told twice' }]);
    const entry = { projection, version, build, action: 'key-discarded', who: 'operator-1', why: 'Told twice' };
    expect(await journal(pool)).toMatchObject([{ ...entry, details: { partition, sequence } }]);
  });

  it('takes effect later when the program ended between the decision and the effect', async () => {
    const { list } = hopeless(0);
    await take(list);
    const [parked] = await parkedKeys(pool);
    if (!parked) throw new Error('Nothing is parked');
    const how = options(list);
    const cut = (decision: DiscardDecision): Promise<void> => {
      decided.push(decision);
      return Promise.reject(new Error('The program ended'));
    };
    await expect(discardKey({ ...how, record: cut }, parked)).rejects.toThrow('The program ended');
    expect(await parkedKeys(pool)).toContainEqual(parked);
    expect(await redriveKey(how, parked)).toMatchObject({ events: 0, failed: { sequence: parked.sequence } });
    const [decision] = decided;
    await rememberDiscards(pool, parked.projection, [decision?.eventId ?? '']);
    const { failed } = await redriveKey(how, parked);
    expect(failed?.sequence).not.toBe(parked.sequence);
  });

  it('takes in what was discarded where it can be taken in after all', async () => {
    const { told, list, all } = spoiltLog(chanceOf(seed), 200, { corrections: 0 });
    for (const { name } of views)
      await rememberDiscards(
        pool,
        name,
        list.map(({ eventId }) => eventId),
      );
    const mended = startProjector({ pool, source: listSource(2, list), codec: all, definitions: views });
    await untilEnd(list);
    await mended.stop();
    await expectWithout(told);
    expect(await passedOver(pool)).toEqual([]);
  });

  it('is not decided by a program that does not fold the build', async () => {
    const { list } = hopeless(0);
    await take(list);
    const [parked] = await parkedKeys(pool);
    if (!parked) throw new Error('Nothing is parked');
    const changed = views.map((view) => ({ ...view, fold: () => undefined }));
    await expect(discardKey({ ...options(list), definitions: changed }, parked)).rejects.toThrow(AnotherDefinition);
    expect(decided).toEqual([]);
  });
});
