import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import {
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
import {
  allowParked,
  builds,
  journal,
  parkedKeys,
  prepareViews,
  readTables,
  startProjector,
  waitForPosition,
  type Projector,
} from '../index';

describe('a storm of events that cannot be taken in', () => {
  let database: TestDatabase;
  let pool: Pool;
  const running: Projector[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, pipeline: true });
    await prepareViews(pool, [tally]);
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((projector) => projector.stop()));
    await pool.end();
    await database.drop();
  });

  /** One event of each key, in partitions 0 and 1 by turns. */
  const eventsOf = (keys: number) =>
    history<TallyEvent>(
      Array.from({ length: keys }, (_, index): Told<TallyEvent> => ({
        type: 'Counted',
        data: { amount: 1, note: '' },
        envelope: { episodeId: `e${index}`, partition: index % 2 },
      })),
    ).map(stored);
  const broken = (events: ReturnType<typeof eventsOf>) => events.map((event) => ({ ...event, payload: '{' }));
  const project = (source: ListSource, parkedLimit?: number): Projector => {
    const limit = parkedLimit === undefined ? {} : { parkedLimit };
    const projector = startProjector({ pool, source, codec: tallyCodec, definitions: [tally], batchSize: 3, ...limit });
    running.push(projector);
    return projector;
  };
  const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
    for (const deadline = performance.now() + 30_000; performance.now() < deadline;) {
      if (await holds()) return;
      await sleep(10);
    }
    throw new Error(JSON.stringify([running.map(({ status }) => status()), await builds(pool)]));
  };
  const allStopped = (projector: Projector) => () =>
    projector.status().length === 2 && projector.status().every(({ state }) => state === 'stopped');

  it('stops the projection in every partition and program before more keys are parked than may be', async () => {
    const source = listSource(2, broken(eventsOf(40)));
    const [one, other] = [project(source), project(source)];
    await until(allStopped(one));
    await until(allStopped(other));
    expect((await parkedKeys(pool)).length).toBeLessThanOrEqual(10);
    const [build] = await builds(pool);
    expect(build?.stopped).toMatch(/keys would be parked, and 10 may be.*throughline parked allow tally --keys N/);
    expect(one.status()[0]?.error).toBe(build?.stopped);
    expect(await journal(pool)).toMatchObject([{ action: 'projection-stopped', who: 'projector', why: build?.stopped }]);
  });

  it('goes on when a person allows more, and loses nothing', async () => {
    const projector = project(listSource(2, broken(eventsOf(40))));
    await until(allStopped(projector));
    const [build] = await builds(pool);
    if (!build) throw new Error('There is no build');
    expect(await allowParked(pool, { build: build.build, keys: 39, who: 'operator-1', why: 'A type of tomorrow' })).toBe(true);
    await until(async () => (await builds(pool))[0]?.stopped?.includes('39 may be') ?? false);
    await until(allStopped(projector));
    await allowParked(pool, { build: build.build, keys: 40, who: 'operator-1', why: 'The last one' });
    await until(async () => (await parkedKeys(pool)).length === 40);
    expect(await journal(pool, { action: 'parked-allowed' })).toMatchObject([
      { who: 'operator-1', why: 'The last one', details: { keys: 40 } },
      { who: 'operator-1', why: 'A type of tomorrow', details: { keys: 39 } },
    ]);
  });

  it('stops before a program starts that would go on', async () => {
    await until(allStopped(project(listSource(2, broken(eventsOf(40))))));
    const next = project(listSource(2, eventsOf(40)));
    await until(allStopped(next));
  });

  it.each([
    ['one of a hundred keys', 1_200, undefined, 12],
    ['the limit', 1_200, 11, 11],
  ])('parks up to %s', async (_, keys, limit, bound) => {
    const whole = eventsOf(keys);
    const source = listSource(2, whole);
    const projector = project(source, limit);
    for (const partition of [0, 1]) {
      expect(await waitForPosition(pool, tally, { partition, sequence: keys / 2 }, { timeoutMs: 60_000 })).toBe(true);
    }
    const more = eventsOf(keys + 2 * bound + 2).slice(keys);
    for (const event of broken(more)) source.add([event]);
    await until(allStopped(projector));
    expect((await builds(pool))[0]?.stopped).toContain(`${bound} may be`);
    expect((await parkedKeys(pool)).length).toBeLessThanOrEqual(bound);
    expect((await readTables(pool, tally)).get('tallies')).toHaveLength(keys);
  });

  it('does not know a build that is gone', async () => {
    expect(await allowParked(pool, { build: 99, keys: 1, who: 'operator-1', why: '' })).toBe(false);
  });
});
