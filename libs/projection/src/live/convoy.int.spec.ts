import { Pool } from 'pg';
import type { ProjectionDefinition } from '@throughline/kernel';
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
  builds,
  builtNames,
  foldInMemory,
  parkedKeys,
  prepareViews,
  readTables,
  startProjector,
  waitForPosition,
  type LaneState,
  type Projector,
  type ProjectorMoment,
} from '../index';

type View = ProjectionDefinition<TallyEvent>;

const named = (name: string, changes: Partial<View> = {}): View => ({ ...tally, name, ...changes });
const views = ['first', 'second', 'third'].map((name) => named(name));
const [first, second, third] = views as [View, View, View];

const counts = (amount: number): ReturnType<typeof history<TallyEvent>> =>
  history<TallyEvent>(
    Array.from({ length: amount }, (_, index): Told<TallyEvent> => ({
      type: 'Counted',
      data: { amount: 20 + (index % 90), note: `note ${index}` },
      envelope: { episodeId: `e${index % 7}` },
    })),
  );
const last = (events: readonly unknown[]) => ({ partition: 0, sequence: events.length });

describe.each([
  ['with pipelining', true],
  ['without pipelining', false],
])('projections that follow a partition together, %s', (_, pipeline) => {
  let database: TestDatabase;
  let pool: Pool;
  let running: Projector[] = [];
  let moments: ProjectorMoment[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, pipeline });
    await prepareViews(pool, views);
    moments = [];
  });

  afterEach(async () => {
    await Promise.all(running.map((projector) => projector.stop()));
    running = [];
    await pool.end();
    await database.drop();
  });

  const start = (source: ListSource, definitions: readonly View[], batchSize = 20): Projector => {
    const observe = (moment: ProjectorMoment): void => void moments.push(moment);
    const projector = startProjector({ pool, source, codec: tallyCodec, definitions, batchSize, observe });
    running.push(projector);
    return projector;
  };

  const until = async (view: View, events: readonly unknown[]): Promise<void> => {
    if (await waitForPosition(pool, view, last(events), { timeoutMs: 30_000 })) return;
    throw new Error(`${view.name} stays behind: ${JSON.stringify(running.map((projector) => projector.status()))}`);
  };

  /** A lane that tries again is `following` for a moment each time. */
  const untilStates = async (projector: Projector, wanted: readonly LaneState[]): Promise<void> => {
    let states: readonly LaneState[] = [];
    for (let tries = 0; tries < 3_000; tries += 1) {
      states = projector.status().map(({ state }) => state);
      if (states.join() === wanted.join()) return;
      await new Promise((done) => setTimeout(done, 5));
    }
    throw new Error(`The states are ${states.join(', ')}`);
  };

  const notesOfSecond = async (): Promise<string> => {
    const [build] = await builds(pool).then((all) => all.filter(({ projection }) => projection === second.name));
    return build ? builtNames(second, build.build)({ name: 'notes' }) : '';
  };

  const expectFold = async (view: View, events: ReturnType<typeof counts>): Promise<void> =>
    expect(await readTables(pool, view)).toEqual(foldInMemory(view, events));

  /** How many transactions were committed: those that share one commit at the same moment, one after another. */
  const committed = (view: View): readonly (readonly [number, number])[] =>
    moments.filter(({ step, projection }) => step === 'after-commit' && projection === view.name).map(({ from, to }) => [from, to]);

  it('take the same batches', async () => {
    const events = counts(200);
    start(listSource(1, events.map(stored)), views);
    for (const view of views) await until(view, events);
    for (const view of views) await expectFold(view, events);
    const steps = moments.map(({ step, projection, from }) => ({ at: `${from} ${step}`, projection }));
    const oneAfterAnother = [0, 20, 40, 60, 80, 100, 120, 140, 160, 180].flatMap((from) =>
      ['before-fold', 'after-fold', 'before-commit', 'after-commit'].flatMap((step) => views.map(() => `${from} ${step}`)),
    );
    expect(steps.map(({ at }) => at)).toEqual(oneAfterAnother);
    expect(new Set(steps.map(({ at, projection }) => `${at} ${projection}`)).size).toBe(oneAfterAnother.length);
  });

  it('do not wait for one that is new, which joins them when it has caught up', async () => {
    const events = counts(3_000);
    const source = listSource(1, events.slice(0, 2_900).map(stored));
    const before = start(source, [first, second]);
    for (const view of [first, second]) await until(view, events.slice(0, 2_900));
    await before.stop();
    moments = [];
    start(source, [third, first, second]);
    for (const event of events.slice(2_900)) {
      source.add([stored(event)]);
      await until(first, events.slice(0, event.sequence));
      await until(second, events.slice(0, event.sequence));
    }
    await until(third, events);
    const more = counts(3_010).slice(3_000);
    source.add(more.map(stored));
    for (const view of views) await until(view, counts(3_010));
    for (const view of views) await expectFold(view, counts(3_010));
    expect(committed(third).length).toBeGreaterThan(50);
    // The two had their events while the third was still far behind.
    const firstLive = moments.findIndex(({ step, projection, to }) => step === 'after-commit' && projection === 'first' && to === 2_901);
    const thirdThen = moments.slice(0, firstLive).filter(({ step, projection }) => step === 'after-commit' && projection === 'third');
    expect(Math.max(0, ...thirdThen.map(({ to }) => to))).toBeLessThan(2_900);
    // In the end they share their batches again.
    expect(committed(third).at(-1)).toEqual(committed(first).at(-1));
  });

  it('leave behind one whose table is gone, and take it up again when it is back', async () => {
    const events = counts(300);
    const source = listSource(1, events.slice(0, 100).map(stored));
    const projector = start(source, views);
    for (const view of views) await until(view, events.slice(0, 100));
    const notes = await notesOfSecond();
    await pool.query(`alter table ${notes} rename to elsewhere`);
    source.add(events.slice(100, 200).map(stored));
    await until(first, events.slice(0, 200));
    await until(third, events.slice(0, 200));
    await untilStates(projector, ['following', 'retrying', 'following']);
    await pool.query(`alter table ${notes.replace(/notes$/, 'elsewhere')} rename to notes`);
    source.add(events.slice(200).map(stored));
    for (const view of views) await until(view, events);
    for (const view of views) await expectFold(view, events);
    expect(await parkedKeys(pool)).toEqual([]);
  });

  it('leave behind one whose own code fails, for no event in particular', async () => {
    const events = counts(60);
    let broken = true;
    const failing = named('failing', {
      key: (event) => {
        if (broken && event.sequence === 31) throw new TypeError('cannot read properties of undefined');
        return event.episodeId;
      },
    });
    await prepareViews(pool, [failing]);
    const projector = start(listSource(1, events.map(stored)), [first, failing, third]);
    await until(first, events);
    await until(third, events);
    await untilStates(projector, ['retrying', 'following', 'following']);
    broken = false;
    await until(failing, events);
    await expectFold(failing, events);
  });

  it('park a key only where its row is refused', async () => {
    const events = counts(60);
    await pool.query(`alter table ${await notesOfSecond()} add constraint none_like_this check (note <> 'note 31')`);
    start(listSource(1, events.map(stored)), views);
    for (const view of views) await until(view, events);
    await expectFold(first, events);
    await expectFold(third, events);
    expect(await parkedKeys(pool)).toMatchObject([{ projection: 'second', key: 'e3', sequence: 32, category: 'row-refused', events: 5 }]);
  });

  it('stop together where an event is missing', async () => {
    const events = counts(60);
    const source = listSource(1, events.filter(({ sequence }) => sequence !== 31).map(stored));
    source.misbehave();
    const projector = start(source, views, 10);
    for (const view of views) await until(view, events.slice(0, 30));
    await untilStates(projector, ['stopped', 'stopped', 'stopped']);
    expect(projector.status()).toMatchObject(views.map(({ name }) => ({ projection: name, state: 'stopped', sequence: 30 })));
  });
});
