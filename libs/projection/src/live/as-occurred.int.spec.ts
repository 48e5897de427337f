import { Pool } from 'pg';
import { defineProjection, defineTable, type HeldEvent, type ProjectionDefinition, type RecordedEvent } from '@throughline/kernel';
import {
  createTestDatabase,
  emptyViews,
  history,
  listSource,
  occurredTally,
  retold,
  stored,
  tally,
  tallyCodec,
  tallyNotes,
  unbearable,
  type TallyEvent,
  type TestDatabase,
  type Told,
} from '@throughline/testing';
import { foldInMemory, heldByKey, parkedKeys, prepareViews, readTables, startProjector, waitForPosition, type Projector } from '../index';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));

type Line = { readonly episodeId: string; readonly eventId: string; readonly note: string; readonly standing: string };
const lines = defineTable<Line>({
  name: 'lines',
  columns: { episodeId: { type: 'text' }, eventId: { type: 'text' }, note: { type: 'text' }, standing: { type: 'text' } },
  primaryKey: ['episodeId', 'note', 'eventId'],
  keyColumn: 'episodeId',
  indexes: [],
  insertOnly: { correctable: 'eventId' },
});

/** As told: one line for each count, which a correction changes. */
const tallyLines = defineProjection<TallyEvent, 'Counted' | 'EntryCorrected' | 'EntryVoided'>({
  name: 'tally-lines',
  version: 1,
  tables: [lines],
  takes: ['Counted', 'EntryCorrected', 'EntryVoided'],
  order: 'as-told',
  key: ({ episodeId }) => episodeId,
  fold: (event, rows) => {
    const { episodeId, eventId, corrects } = event;
    if (event.type === 'Counted') rows.put(lines, { episodeId: episodeId ?? '', eventId, note: event.data.note, standing: 'holds' });
    const line = corrects === null ? undefined : rows.ofEvent(lines, corrects);
    if (event.type === 'Counted' || !line) return;
    rows.remove(lines, line.episodeId, line.note, line.eventId);
    const note = event.type === 'EntryCorrected' ? JSON.stringify(event.data.payload) : line.note;
    rows.put(lines, { ...line, note, standing: event.type === 'EntryVoided' ? 'voided' : 'corrected' });
  },
});
const views = [tally, occurredTally, tallyLines];

describe.each([
  ['with pipelining', true],
  ['without pipelining', false],
])('a view told as it occurred, %s', (_, pipeline) => {
  let database: TestDatabase;
  let pool: Pool;
  let running: Projector[] = [];

  beforeAll(async () => {
    process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`);
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, pipeline });
    await prepareViews(pool, views);
  });

  beforeEach(async () => {
    await emptyViews(pool);
  });

  afterEach(async () => {
    await Promise.all(running.map((projector) => projector.stop()));
    running = [];
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const start = (source: ReturnType<typeof listSource>, batchSize: number): void => {
    running.push(startProjector({ pool, source, codec: tallyCodec, definitions: views, batchSize }));
  };
  const untilEnd = async (events: readonly RecordedEvent<TallyEvent>[]): Promise<void> => {
    for (const [partition, sequence] of new Map(events.map((event) => [event.partition, event.sequence]))) {
      for (const view of views) {
        if (!(await waitForPosition(pool, view, { partition, sequence }, { timeoutMs: 30_000 })))
          throw new Error(`Partition ${partition} stays before ${sequence}: ${JSON.stringify(running.map((one) => one.status()))}`);
      }
    }
  };
  const expectFolds = async (told: readonly RecordedEvent<TallyEvent>[]): Promise<void> => {
    for (const view of views) expect(await readTables(pool, view)).toEqual(foldInMemory(view, told));
  };
  /** What is kept of the facts, which is what the view is folded of. */
  const keptFacts = async (): Promise<unknown> => {
    const { rows } = await pool.query<{ key: string; envelope: string; payload: string }>(
      'select key, envelope, payload from view_occurred_tally_v1_facts order by key, occurred_at, event_id collate "C"',
    );
    return rows.map(({ key, envelope, payload }) => ({
      key,
      ...briefly({ ...(JSON.parse(envelope) as HeldEvent), data: JSON.parse(payload) as object }),
    }));
  };
  const heldFacts = (told: readonly RecordedEvent<TallyEvent>[]): unknown =>
    [...heldByKey(occurredTally, told)]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([key, facts]) => facts.map((fact) => ({ key, ...briefly(fact) })));
  const briefly = ({ eventId, occurredAt, type, data, correctedBy }: HeldEvent) => ({ eventId, occurredAt, type, data, correctedBy });

  it.each([1, 7, 1_000])('is the fold of the facts as they hold, with batches of %d', async (batchSize) => {
    const { told, facts } = retold(seed, { events: 400, partitions: 2 });
    start(listSource(2, told.map(stored)), batchSize);
    await untilEnd(told);
    await expectFolds(told);
    expect(await readTables(pool, occurredTally)).toEqual(foldInMemory(tally, facts));
    expect(await keptFacts()).toEqual(heldFacts(told));
    expect(await parkedKeys(pool)).toEqual([]);
  });

  it('is the same when facts are told in any order at all', async () => {
    const { told } = retold(seed + 1, { events: 300, late: 0.9, corrections: 0.3 });
    start(listSource(1, told.map(stored)), 20);
    await untilEnd(told);
    await expectFolds(told);
  });

  it('is the same when two projectors work at once, and after a restart', async () => {
    const { told } = retold(seed + 2, { events: 600, partitions: 3 });
    const source = listSource(3, told.slice(0, 400).map(stored));
    start(source, 5);
    start(source, 8);
    await untilEnd(told.slice(0, 400));
    await Promise.all(running.splice(0).map((projector) => projector.stop()));
    source.add(told.slice(400).map(stored));
    start(source, 11);
    await untilEnd(told);
    await expectFolds(told);
    expect(await keptFacts()).toEqual(heldFacts(told));
  });

  const counted = (index: number, amount: number, envelope: Told<TallyEvent>['envelope'] = {}): Told<TallyEvent> => ({
    type: 'Counted',
    data: { amount, note: `note ${index}` },
    envelope,
  });
  /** The events of key e1 from this one on wait; whatever else was told holds. */
  const expectParkedFrom = async (told: readonly RecordedEvent<TallyEvent>[], sequence: number, category: string): Promise<void> => {
    const isWaiting = (event: RecordedEvent): boolean => event.episodeId === 'e1' && event.sequence >= sequence;
    expect((await parkedKeys(pool)).filter(({ projection }) => projection === 'occurred-tally')).toMatchObject([
      { key: 'e1', sequence, category, events: told.filter(isWaiting).length },
    ]);
    const taken = told.filter((event) => !isWaiting(event));
    expect(await readTables(pool, occurredTally)).toEqual(foldInMemory(occurredTally, taken));
    expect(await keptFacts()).toEqual(heldFacts(taken));
  };

  it.each([1, 3, 50])(
    'parks a key for the fact that its fold throws for, also when that is told late; batches of %d',
    async (batchSize) => {
      const told = history<TallyEvent>([
        ...Array.from({ length: 10 }, (_none, index) => counted(index, 20, { episodeId: `e${index % 2}` })),
        counted(10, unbearable, { episodeId: 'e1', occurredAt: '2026-01-05T09:02:30.000Z' }),
        ...Array.from({ length: 6 }, (_none, index) => counted(11 + index, 30, { episodeId: `e${index % 2}` })),
      ]);
      start(listSource(1, told.map(stored)), batchSize);
      await untilEnd(told);
      await expectParkedFrom(told, 11, 'fold-failed');
    },
  );

  it.each([1, 3, 50])('parks a key for the fact whose row is refused, also when that is told late; batches of %d', async (batchSize) => {
    const told = history<TallyEvent>([
      ...Array.from({ length: 10 }, (_none, index) => counted(index, 20, { episodeId: `e${index % 2}` })),
      counted(10, -3_000_000_000, { episodeId: 'e1', occurredAt: '2026-01-05T09:02:30.000Z' }),
      ...Array.from({ length: 6 }, (_none, index) => counted(11 + index, 30, { episodeId: `e${index % 2}` })),
    ]);
    start(listSource(1, told.map(stored)), batchSize);
    await untilEnd(told);
    await expectParkedFrom(told, 11, 'row-refused');
  });

  it.each([1, 50])('parks a key for a correction that nobody can read; batches of %d', async (batchSize) => {
    const told = history<TallyEvent>(Array.from({ length: 12 }, (_none, index) => counted(index, 20, { episodeId: `e${index % 2}` })));
    const list = told.map(stored);
    const spoilt = list.map((event) =>
      event.sequence === 8
        ? { ...event, type: 'EntryCorrected', corrects: told[1]?.eventId ?? '', payload: '{"entryType":"Counted"}' }
        : event,
    );
    start(listSource(1, spoilt), batchSize);
    await untilEnd(told);
    await expectParkedFrom(told, 8, 'unreadable');
  });

  it('keeps out what it does not take in', async () => {
    const notesOnly: ProjectionDefinition<TallyEvent> = { ...occurredTally, name: 'notes-only', tables: [tallyNotes], takes: [] };
    await prepareViews(pool, [notesOnly]);
    const { told } = retold(seed, { events: 50 });
    running.push(startProjector({ pool, source: listSource(1, told.map(stored)), codec: tallyCodec, definitions: [notesOnly] }));
    expect(await waitForPosition(pool, notesOnly, { partition: 0, sequence: told.length }, { timeoutMs: 30_000 })).toBe(true);
    expect((await pool.query('select 1 from view_notes_only_v1_facts')).rowCount).toBe(0);
  });
});
