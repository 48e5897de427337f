import { Pool } from 'pg';
import type { ProjectionDefinition, StoredEvent } from '@throughline/kernel';
import {
  createTestDatabase,
  history,
  listSource,
  listSubjects,
  occurredTally,
  stored,
  tallies,
  tally,
  tallyCodec,
  tallyNotes,
  unbearable,
  type TallyEvent,
  type TestDatabase,
  type Told,
} from '@throughline/testing';
import {
  findDrift,
  prepareViews,
  startProjector,
  waitForPosition,
  type DriftFinding,
  type DriftOptions,
  type DriftSummary,
} from '../index';

/** Two episodes each of five patients in two partitions. Every seventh count is told late, and some are corrected. */
const told = Array.from({ length: 300 }, (_, index): Told<TallyEvent> => {
  const patient = index % 5;
  const envelope = {
    partition: patient % 2,
    patientId: `p${patient}`,
    episodeId: `e${index % 10}`,
    ...(index % 7 === 3 && { occurredAt: '2026-01-01T00:00:00.000Z' }),
  };
  return { type: 'Counted', data: { amount: 20 + (index % 400), note: `note ${index}` }, envelope };
});
const counted = history(told);
const events = history([...told, correction(100), correction(150)]).map(stored);

function correction(index: number): Told<TallyEvent> {
  const event = counted[index];
  if (!event) throw new Error('There is no such event');
  const { partition, patientId, episodeId, eventId, occurredAt } = event;
  const payload = { amount: 7, note: 'Jane Doe' };
  const data = {
    entryType: 'Counted',
    entryVersion: 1,
    payload,
    occurredAt,
    occurredAtPrecision: 'instant',
    policyVersionId: null,
    reason: 'x',
  } as const;
  return { type: 'EntryCorrected', data, envelope: { partition, patientId, episodeId, corrects: eventId } };
}
const ends = [0, 1].map((partition) => events.filter((event) => event.partition === partition).length);

describe.each([tally, occurredTally])('drift of a view, $order', (definition) => {
  let database: TestDatabase;
  let pool: Pool;
  let schema: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    const [prepared] = await prepareViews(pool, [definition]);
    schema = `view_${definition.name.replaceAll('-', '_')}_v1_${prepared?.serving?.build}`;
  });

  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  const take = async (list: readonly StoredEvent[] = events): Promise<void> => {
    const projector = startProjector({ pool, source: listSource(2, list), codec: tallyCodec, definitions: [definition], batchSize: 50 });
    for (const [partition, sequence] of ends.entries()) {
      const reached = await waitForPosition(pool, definition, { partition, sequence }, { timeoutMs: 30_000 });
      if (!reached) throw new Error(JSON.stringify(projector.status()));
    }
    await projector.stop();
  };

  const drift = async (
    options: Partial<DriftOptions<TallyEvent>> = {},
    list: readonly StoredEvent[] = events,
  ): Promise<{ readonly summary: DriftSummary | null; readonly findings: readonly DriftFinding[] }> => {
    const findings: DriftFinding[] = [];
    const readSubjects = listSubjects(list);
    const found = (finding: DriftFinding): void => void findings.push(finding);
    const summary = await findDrift({ pool, definition, codec: tallyCodec, readSubjects, found, ...options });
    return { summary, findings };
  };

  it('is none in what the runtime made, and everything is looked at', async () => {
    await take();
    const passed: number[] = [];
    const { summary, findings } = await drift({ passed: (count) => passed.push(count) });
    expect(findings).toEqual([]);
    expect(summary).toMatchObject({ changed: false, shape: [], events: 302, keys: 10, differences: 0, parked: 0 });
    expect(passed.at(-1)).toBe(302);
  });

  it('is named by table, key, column and what makes the row', async () => {
    await take();
    await pool.query(`update ${schema}.tallies set total = -1 where episode_id = 'e3'`);
    const { summary, findings } = await drift();
    expect(summary?.differences).toBe(1);
    expect(findings).toEqual([
      {
        kind: 'changed',
        table: 'tallies',
        key: 'e3',
        row: ['e3'],
        columns: [{ column: 'total', stored: -1, recomputed: expect.any(Number) as number }],
        events: expect.arrayContaining([{ partition: 1, sequence: 2, eventId: counted[3]?.eventId, type: 'Counted' }]) as unknown,
      },
    ]);
    expect(findings[0]?.kind === 'changed' && findings[0].events).toHaveLength(30);
  });

  it('is a row that is not there, with the one event that made it', async () => {
    await take();
    const [, , event] = counted;
    await pool.query(`delete from ${schema}.notes where event_id = $1`, [event?.eventId]);
    const { findings } = await drift();
    expect(findings).toMatchObject([{ kind: 'missing', table: 'notes', key: 'e2', row: [event?.eventId] }]);
    expect(findings[0]?.kind === 'missing' && findings[0].events).toEqual([
      { partition: event?.partition, sequence: event?.sequence, eventId: event?.eventId, type: 'Counted' },
    ]);
  });

  it('is a row too many, of a known key as of one that the log knows nothing of', async () => {
    await take();
    await pool.query(
      `insert into ${schema}.notes (event_id, episode_id, note, facts) values ('made up', 'e2', '', '{}'), ('x', 'nobody', '', '{}')`,
    );
    const { findings } = await drift();
    expect(findings).toMatchObject([
      { kind: 'extra', table: 'notes', key: 'e2', row: ['made up'] },
      { kind: 'extra', table: 'notes', key: 'nobody', row: ['x'], events: [] },
    ]);
    expect((await drift({ only: new Map([[0, ['p2']]]) })).findings).toMatchObject([{ key: 'e2' }]);
  });

  it('is looked for only in the subjects that are asked for', async () => {
    await take();
    await pool.query(`update ${schema}.tallies set total = -1`);
    const { summary, findings } = await drift({ only: new Map([[1, ['p3']]]) });
    expect(summary).toMatchObject({ keys: 2, differences: 2 });
    expect(findings.map((finding) => finding.key).sort()).toEqual(['e3', 'e8']);
  });

  it('is not what the build has yet to take in', async () => {
    await take();
    const later = history<TallyEvent>([
      ...told,
      ...Array.from({ length: 3 }, (): Told<TallyEvent> => ({
        type: 'Counted',
        data: { amount: 1, note: '' },
        envelope: { patientId: 'p0' },
      })),
    ]);
    expect(
      (
        await drift({}, [
          ...events,
          ...later
            .slice(-3)
            .map(stored)
            .map((event, index) => ({ ...event, sequence: (ends[0] ?? 0) + index + 1 })),
        ])
      ).findings,
    ).toEqual([]);
  });

  it('is not a parked key, which is told as such, with whether it could be folded', async () => {
    const bad = events.map((event) =>
      event.sequence === 30 && event.partition === 1 ? { ...event, payload: JSON.stringify({ amount: unbearable, note: '' }) } : event,
    );
    await take(bad);
    const [key] = bad.filter(({ payload }) => payload.includes(`"amount":${unbearable}`)).map(({ episodeId }) => episodeId);
    expect((await drift({}, bad)).findings).toEqual([{ kind: 'parked', key, folds: false }]);
    const mended = await drift();
    expect(mended.findings).toEqual([{ kind: 'parked', key, folds: true }]);
    expect(mended.summary).toMatchObject({ differences: 0, parked: 1 });
  });

  it('is a key that the code at hand cannot fold any more', async () => {
    await take();
    const bad = events.map((event) => (event.sequence === 30 && event.partition === 1 ? { ...event, type: 'Invented' } : event));
    const { findings } = await drift({}, bad);
    expect(findings).toMatchObject([
      { kind: 'unfoldable', category: 'unknown-type', events: [{ partition: 1, sequence: 30, type: 'Invented' }] },
    ]);
  });

  it('says that the code is another, and tells in which columns the tables differ, before it compares the others', async () => {
    await take();
    const { note: _, ...columns } = tallyNotes.columns;
    const notes = { ...tallyNotes, columns: { ...columns, colour: { type: 'text', nullable: true }, facts: { type: 'text' } } } as const;
    const other: ProjectionDefinition<TallyEvent> = {
      ...definition,
      tables: [tallies, notes, { ...tallyNotes, name: 'more' }],
      fold: (event, rows) => {
        if (event.type !== 'Counted') return;
        rows.put(tallies, { episodeId: event.episodeId ?? '', total: 5, times: 30, last: event.occurredAt });
      },
    };
    const { summary, findings } = await drift({ definition: other, only: new Map([[1, ['p3']]]) });
    expect(summary).toMatchObject({
      changed: true,
      shape: [
        'column notes.facts is stored as jsonb and defined as text',
        'column notes.colour is not stored',
        'column notes.note is stored and no longer defined',
        'table more is not stored',
      ],
    });
    const columnsOf = (table: string) =>
      new Set(
        findings.flatMap((finding) => ('columns' in finding && finding.table === table ? finding.columns.map(({ column }) => column) : [])),
      );
    expect(columnsOf('tallies')).toEqual(new Set(['total']));
    expect(columnsOf('notes')).toEqual(new Set(['event_id', 'episode_id']));
    expect(columnsOf('more')).toEqual(new Set());
  });

  it('cannot be told where no build serves', async () => {
    await pool.query(`update projection_builds set state = 'kept'`);
    expect((await drift()).summary).toBeNull();
  });

  it('is looked for without changing anything, while the view goes on', async () => {
    await take();
    await pool.query(`alter database ${new URL(database.url).pathname.slice(1)} set default_transaction_read_only = on`);
    const careful = new Pool({ connectionString: database.url });
    expect((await drift({ pool: careful })).findings).toEqual([]);
    await careful.end();
  });
});

describe('drift of what is kept of facts', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    const projector = await prepareViews(pool, [occurredTally]).then(() =>
      startProjector({ pool, source: listSource(2, events), codec: tallyCodec, definitions: [occurredTally] }),
    );
    for (const [partition, sequence] of ends.entries())
      await waitForPosition(pool, occurredTally, { partition, sequence }, { timeoutMs: 30_000 });
    await projector.stop();
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('is named by the fact, without its content', async () => {
    const entry = counted[100];
    await pool.query(`update view_occurred_tally_v1_facts set payload = '{"amount":3,"note":"Jane Doe"}' where event_id = $1`, [
      entry?.eventId,
    ]);
    const findings: DriftFinding[] = [];
    await findDrift({
      pool,
      definition: occurredTally,
      codec: tallyCodec,
      readSubjects: listSubjects(events),
      found: (finding) => void findings.push(finding),
    });
    expect(findings).toMatchObject([
      {
        kind: 'changed',
        table: 'facts',
        key: entry?.episodeId,
        columns: [{ column: 'payload' }],
        events: [{ type: 'Counted' }, { type: 'EntryCorrected' }],
      },
    ]);
    expect(JSON.stringify(findings)).not.toContain('Jane Doe');
  });
});
