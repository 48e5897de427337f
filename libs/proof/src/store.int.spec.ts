import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { migrate, openEventLog, type EventLog } from '@throughline/log';
import { createTestDatabase, fillLog, type TestDatabase } from '@throughline/testing';
import { Pool } from 'pg';
import { migrateProof } from './bookkeeping/migrate';
import { proofRuns } from './bookkeeping/runs';
import { CannotProve } from './cannot-prove';
import { findingInWords, type Finding } from './findings';
import type { ProofResult } from './result';
import { runProof } from './run-proof';

let database: TestDatabase;
let pool: Pool;
let log: EventLog<EpisodeServiceEvent>;

beforeEach(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  await migrateProof(database.url);
  pool = new Pool({ connectionString: database.url, max: 2 });
  log = await openEventLog({ url: database.url, codec: eventCodec, partitions: 2 });
  await fillLog(log, { patients: 12 });
});

afterEach(async () => {
  await log.close();
  await pool.end();
  await database.drop();
});

const prove = (
  more: { readonly whole?: boolean; readonly progress?: (events: number, total: number) => void } = {},
): Promise<ProofResult> => runProof({ pool, topic: null, askedBy: 'spec', whole: false, ...more });

const heads = async (): Promise<readonly number[]> => (await log.heads()).map(({ sequence }) => sequence);
const headOf = async (partition: number): Promise<number> => (await heads())[partition] ?? 0;

/** Some event of a partition that follows another one in its stream. */
const followingEvent = async (partition: number): Promise<number> => {
  const { rows } = await pool.query<{ sequence: number }>(
    'select min(sequence)::int as sequence from events where partition = $1 and stream_version = 3',
    [partition],
  );
  return rows[0]?.sequence ?? 0;
};

const found = async (plant: string, values: readonly unknown[] = []): Promise<readonly Partial<Finding>[]> => {
  await pool.query(plant, [...values]);
  const { findings, proved } = await prove({ whole: true });
  expect(proved).toBe(findings.length === 0);
  return findings;
};

describe('a proof of the store alone', () => {
  it('finds nothing wrong with a whole log, and tells how much it read', async () => {
    const told: (readonly [number, number])[] = [];
    const result = await prove({ progress: (events, total) => told.push([events, total]) });
    const [first, second] = await heads();
    const total = (first ?? 0) + (second ?? 0);
    expect(result).toMatchObject({ proved: true, findings: [], counts: {}, events: total });
    expect(result.partitions).toMatchObject([
      { partition: 0, after: 0, head: first, store: { events: first, last: first }, topic: null },
      { partition: 1, after: 0, head: second, store: { events: second, last: second }, topic: null },
    ]);
    expect(told.at(-1)).toEqual([total, total]);
  });

  it('goes on where the last one ended, and comes to the same digests as one from the beginning', async () => {
    await prove();
    await fillLog(log, { patients: 4, from: 12 });
    const before = await prove();
    const whole = await prove({ whole: true });
    expect(before.proved && whole.proved).toBe(true);
    expect(before.events).toBeLessThan(whole.events);
    expect(before.partitions.map(({ store }) => store)).toEqual(whole.partitions.map(({ store }) => store));
    expect((await prove()).events).toBe(0);
  });

  it('names a hole in the middle, and one at the end', async () => {
    const head = await headOf(0);
    expect(await found('delete from events where partition = 0 and sequence in (5, 6, 7)')).toEqual(
      expect.arrayContaining([{ kind: 'hole', partition: 0, sequence: 5, upTo: 7 }]),
    );
    expect(await found('delete from events where partition = 0 and sequence = $1', [head])).toEqual(
      expect.arrayContaining([
        { kind: 'head-ahead', partition: 0, sequence: head, why: `the last event is ${head - 1}` },
        { kind: 'hole', partition: 0, sequence: head },
      ]),
    );
  });

  it('names a head row that stands still while the events go on', async () => {
    const head = await headOf(1);
    expect(await found('update partition_heads set sequence = sequence - 4 where partition = 1')).toEqual([
      { kind: 'head-frozen', partition: 1, sequence: head - 4, why: `the last event is ${head}` },
    ]);
  });

  it('names a sequence that is there twice, also where a page ends', async () => {
    await pool.query('alter table events drop constraint events_pkey');
    await pool.query('alter table events drop constraint events_stream');
    expect(await headOf(0)).toBeGreaterThan(500);
    expect(await found('insert into events select * from events where partition = 0 and sequence in (9, 500)')).toEqual([
      { kind: 'duplicate', partition: 0, sequence: 9, why: '2 times' },
      { kind: 'duplicate', partition: 0, sequence: 500, why: '2 times' },
    ]);
  });

  it('names an event that was recorded before its predecessor', async () => {
    expect(await found(`update events set recorded_at = recorded_at - interval '1 day' where partition = 1 and sequence = 8`)).toEqual([
      { kind: 'recorded-backwards', partition: 1, sequence: 8 },
    ]);
  });

  it('names an event whose predecessor in its stream is not there', async () => {
    const sequence = await followingEvent(0);
    const plant = 'update events set stream_version = 9000 where partition = 0 and sequence = $1';
    expect(await found(plant, [sequence])).toEqual(
      expect.arrayContaining([{ kind: 'stream-gap', partition: 0, sequence, why: 'its version there is 9000' }]),
    );
  });

  it('names an event whose envelope cannot be read', async () => {
    expect(await found(`update events set meta = '{"actor": "p-1"}' where partition = 0 and sequence = 3`)).toEqual([
      { kind: 'unreadable', partition: 0, sequence: 3 },
    ]);
  });

  it('goes on to name what is wrong until it is mended, and never marks it as proved', async () => {
    await prove();
    await fillLog(log, { patients: 4, from: 12 });
    const head = await headOf(0);
    const { rows } = await pool.query('delete from events where partition = 0 and sequence = $1 returning *', [head - 1]);
    const kinds = async (): Promise<readonly string[]> => (await prove()).findings.map(({ kind }) => kind);
    expect(await kinds()).toContain('hole');
    expect(await kinds()).toContain('hole');
    await pool.query('insert into events select * from json_populate_record(null::events, $1)', [JSON.stringify(rows[0])]);
    expect((await prove()).findings.filter(({ kind }) => kind === 'hole')).toEqual([]);
  });

  it('says that what was proved is not there any more, when the log was set back', async () => {
    const head = await headOf(0);
    await prove();
    await pool.query('delete from events where partition = 0 and sequence > $1', [head - 3]);
    await pool.query('update partition_heads set sequence = $1 where partition = 0', [head - 3]);
    expect((await prove()).findings).toEqual([
      { kind: 'hole', partition: 0, sequence: head - 2, upTo: head, why: 'it was there when it was proved' },
    ]);
  });

  it('writes down each run, with what it found and without anything of a patient', async () => {
    await prove();
    await found('delete from events where partition = 0 and sequence = 5');
    const [last, first] = await proofRuns(pool);
    expect(first).toMatchObject({ askedBy: 'spec', whole: false, topic: null, failure: null, result: { proved: true } });
    expect(last?.result?.findings.map(findingInWords)).toContain('hole at 0:5, the store lacks events');
    expect(JSON.stringify([first, last])).not.toMatch(/p-\d|e-\d/);
  });

  it('cannot be carried out where there is no log, and says what to do', async () => {
    await pool.query('truncate genesis');
    const failed = await prove().catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(CannotProve);
    expect(String(failed)).toMatch(/no event log yet: start the service/);
    expect((await proofRuns(pool))[0]?.failure).toMatch(/no event log/);
  });
});
