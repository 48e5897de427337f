import { Pool } from 'pg';
import type { StoredEvent } from '@throughline/kernel';
import {
  createTestDatabase,
  emptyViews,
  history,
  listSource,
  stored,
  tally,
  tallyCodec,
  unbearable,
  type TallyEvent,
  type TestDatabase,
  type Told,
} from '@throughline/testing';
import { foldInMemory, parkedKeys, prepareViews, readTables, startProjector, waitForPosition } from '../index';

const keys = ['good-1', 'bad', 'good-2'] as const;
const events = history<TallyEvent>(
  Array.from({ length: 60 }, (_, index): Told<TallyEvent> => ({
    type: 'Counted',
    data: { amount: 20 + index, note: `note ${index}` },
    envelope: { episodeId: keys[index % keys.length] ?? null },
  })),
);
/** The tenth event of the key `bad` is the one that is spoilt. */
const guilty = 29;

/** What can be wrong with an event, and under which name its key is then parked. */
const spoilt: readonly [category: string, what: string, spoil: (event: StoredEvent) => StoredEvent][] = [
  ['fold-failed', 'the fold throws', (event) => ({ ...event, payload: JSON.stringify({ amount: unbearable, note: 'x' }) })],
  ['unreadable', 'its payload is not JSON', (event) => ({ ...event, payload: '{"amount": 1, "note": "Jane Doe' })],
  ['unreadable', 'its payload breaks its schema', (event) => ({ ...event, payload: '{"amount": "Jane Doe"}' })],
  ['unknown-type', 'nobody knows its type', (event) => ({ ...event, type: 'Invented' })],
  ['unknown-version', 'nobody knows its version', (event) => ({ ...event, schemaVersion: 2 })],
  ['row-refused', 'its text cannot be stored', (event) => ({ ...event, payload: '{"amount": 1, "note": "Jane \\u0000 Doe"}' })],
  ['row-refused', 'its number is too large', (event) => ({ ...event, payload: '{"amount": -3000000000, "note": "Jane Doe"}' })],
  ['row-refused', 'its row is there already', (event) => ({ ...event, eventId: events[1]?.eventId ?? '' })],
];

describe('parking a key', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await prepareViews(pool, [tally]);
  });

  beforeEach(async () => {
    await emptyViews(pool);
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const take = async (list: readonly StoredEvent[], batchSize: number): Promise<void> => {
    const projector = startProjector({ pool, source: listSource(1, list), codec: tallyCodec, definitions: [tally], batchSize });
    const reached = await waitForPosition(pool, tally, { partition: 0, sequence: list.length }, { timeoutMs: 30_000 });
    await projector.stop();
    if (!reached) throw new Error(JSON.stringify(projector.status()));
  };
  const spoiltList = (spoil: (event: StoredEvent) => StoredEvent): StoredEvent[] =>
    events.map(stored).map((event) => (event.sequence === guilty ? spoil(event) : event));
  const parkedSequences = async (): Promise<number[]> => {
    const { rows } = await pool.query<{ sequence: number }>(
      'select sequence::int as sequence from parked_events order by partition, sequence',
    );
    return rows.map(({ sequence }) => sequence);
  };
  const waiting = events.filter(({ episodeId, sequence }) => episodeId === 'bad' && sequence >= guilty).map(({ sequence }) => sequence);
  const untouched = events.filter(({ sequence }) => !waiting.includes(sequence));

  describe.each(spoilt)('because it is %s: %s', (category, _what, spoil) => {
    it.each([1, 2, 7, 25, 100])('keeps its events waiting in order while others go on, with batches of %d', async (batchSize) => {
      await take(spoiltList(spoil), batchSize);
      expect(await parkedKeys(pool)).toMatchObject([
        { projection: 'tally', version: 1, key: 'bad', partition: 0, sequence: guilty, category, events: waiting.length },
      ]);
      expect(await parkedSequences()).toEqual(waiting);
      expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, untouched));
    });
  });

  it('survives a restart: new events of the key queue up behind', async () => {
    const [, , spoil] = spoilt[1] ?? fail();
    const list = spoiltList(spoil);
    for (const end of [guilty + 2, 45, 60]) await take(list.slice(0, end), 10);
    expect(await parkedSequences()).toEqual(waiting);
    expect(await parkedKeys(pool)).toHaveLength(1);
    expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, untouched));
  });

  it('says why without what the event held', async () => {
    for (const [, , spoil] of spoilt) {
      await emptyViews(pool);
      await take(spoiltList(spoil), 100);
      const [parked] = await parkedKeys(pool);
      expect(parked?.error).toMatch(/\S/);
      expect(parked?.error).not.toMatch(/Jane|Doe|Secret|note \d|3000000000/);
    }
  });

  it('parks several keys of one batch, each from its own first failure', async () => {
    const list = events.map(stored).map((event) => {
      if (event.sequence === 10) return { ...event, payload: '{"amount": 1, "note": "\\u0000"}' };
      if (event.sequence === 12) return { ...event, payload: '{"amount": -4000000000, "note": ""}' };
      return event.sequence === 20 ? { ...event, payload: 'no' } : event;
    });
    await take(list, 100);
    expect((await parkedKeys(pool)).map(({ key, sequence, category }) => [key, sequence, category]).sort()).toEqual([
      ['bad', 20, 'unreadable'],
      ['good-1', 10, 'row-refused'],
      ['good-2', 12, 'row-refused'],
    ]);
    const first = new Map([
      ['good-1', 10],
      ['bad', 20],
      ['good-2', 12],
    ]);
    const rest = events.filter(({ episodeId, sequence }) => sequence < (first.get(episodeId ?? '') ?? 0));
    expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, rest));
  });
});

const fail = (): never => {
  throw new Error('There is no such case');
};
