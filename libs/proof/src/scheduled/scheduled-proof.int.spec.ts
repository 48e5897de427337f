import { setTimeout as sleep } from 'node:timers/promises';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { migrate, openEventLog, type EventLog } from '@throughline/log';
import { createLogger, createMetrics, readConfiguration, shutDown, type RunningParts } from '@throughline/platform';
import { createTestDatabase, fillLog, type TestDatabase } from '@throughline/testing';
import { heldUnder, journal, prepareViews } from '@throughline/projection';
import { Pool } from 'pg';
import { proofLock, ProofRefusal, requestProof } from '../bookkeeping/requests';
import { proofRun, proofRuns } from '../bookkeeping/runs';
import type { FindingKind } from '../findings';
import { startScheduledProof } from './scheduled-proof';

const logger = createLogger({ name: 'test', level: 'silent' });
const everyMs = 100;

let database: TestDatabase;
let log: EventLog<EpisodeServiceEvent>;
let pool: Pool;
const running: RunningParts[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  log = await openEventLog({ url: database.url, codec: eventCodec, partitions: 2 });
  pool = new Pool({ connectionString: database.url });
  await fillLog(log, { patients: 5 });
});

afterAll(async () => {
  for (const { ending } of running) await shutDown(ending, logger);
  await pool.end();
  await log.close();
  await database.drop();
});

/** A program that proves by itself. */
const start = async (every = everyMs): Promise<{ readonly metrics: () => Promise<string>; readonly parts: RunningParts }> => {
  const metrics = createMetrics();
  const configuration = readConfiguration({ NODE_ENV: 'test', PORT: '0' });
  const parts = await startScheduledProof({ configuration, databaseUrl: database.url, logger, metrics }, every);
  running.push(parts);
  return { metrics: () => metrics.metrics(), parts };
};

const until = async (met: () => Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + 60_000;
  while (!(await met())) {
    if (performance.now() > deadline) throw new Error('It did not come about');
    await sleep(20);
  }
};

const found = (kinds: readonly FindingKind[], served: string): boolean =>
  kinds.every((kind) => served.includes(`throughline_proof_findings{kind="${kind}"} 1\n`));

const finished = async (): Promise<number> => (await proofRuns(pool, 1_000)).filter(({ result }) => result !== null).length;
const holder = async (): Promise<string | undefined> =>
  (await pool.query<{ holder: string }>('select holder from proof_leases')).rows[0]?.holder;

it('proves again and again in one of several programs, and each tells how the last proof ended', async () => {
  const [one, other] = [await start(), await start()];
  const first = await holder();
  await until(async () => (await finished()) >= 3);
  for (const { metrics } of [one, other]) {
    await until(async () => /throughline_proof_finished_timestamp_seconds [1-9]/.test(await metrics()));
    expect(await metrics()).toMatch(/throughline_proof_findings\{kind="hole"\} 0\n/);
  }
  expect((await proofRuns(pool)).map(({ askedBy }) => askedBy)).toEqual(expect.arrayContaining(['schedule']));
  expect(await holder()).toBe(first);

  await fillLog(log, { patients: 2, from: 5 });
  await pool.query('delete from events where partition = 0 and sequence = (select sequence from partition_heads where partition = 0)');
  for (const { metrics } of [one, other]) {
    // A proof that took its positions before the event vanished finds the hole and not what the head says.
    await until(async () => found(['hole', 'head-ahead'], await metrics()));
  }

  await shutDown(one.parts.ending, logger);
  await until(async () => (await holder()) !== first);
  const before = await finished();
  await until(async () => (await finished()) > before);
});

it('serves nothing before the first proof, and is left out where the interval is 0', async () => {
  const metrics = createMetrics();
  const configuration = readConfiguration({ NODE_ENV: 'test', PORT: '0', THROUGHLINE_PROOF_MINUTES: '0' });
  const parts = await startScheduledProof({ configuration, databaseUrl: database.url, logger, metrics });
  expect(parts).toEqual({ checks: [], ending: [] });
  const waiting = createMetrics();
  await pool.query('delete from proof_runs');
  running.push(
    await startScheduledProof(
      { configuration: readConfiguration({ NODE_ENV: 'test', PORT: '0' }), databaseUrl: database.url, logger, metrics: waiting },
      3_600_000,
    ),
  );
  expect(await waiting.metrics()).not.toMatch(/^throughline_proof_(finished|events|seconds)\S* \d/m);
});

describe('a proof that an operator asks for', () => {
  const never = 3_600_000;
  const request = { who: 'operator-7', why: 'After the restore', whole: true };

  beforeAll(async () => {
    for (const { ending } of running.splice(0)) await shutDown(ending, logger);
    await prepareViews(pool, []);
  });
  afterEach(async () => {
    for (const { ending } of running.splice(0)) await shutDown(ending, logger);
  });

  it('is refused while no program proves', async () => {
    await until(async () => (await pool.query('select from proof_leases where expires_at > clock_timestamp()')).rowCount === 0);
    await expect(requestProof(pool, request)).rejects.toMatchObject({ name: 'ProofRefusal', code: 'nobody-proves' });
  });

  it('is carried out at once and once, and is in the journal', async () => {
    await start(never);
    const run = await requestProof(pool, request);
    await until(async () => (await proofRun(pool, run))?.finishedAt !== null);
    expect(await proofRun(pool, run)).toMatchObject({
      ...{ askedBy: 'operator-7', why: 'After the restore', whole: true, failure: null },
      result: { events: expect.any(Number) as number },
    });
    expect(await journal(pool, { action: 'proof' })).toMatchObject([
      { projection: null, version: null, build: null, who: 'operator-7', why: 'After the restore', details: { run, whole: true } },
    ]);
    expect((await proofRuns(pool))[0]?.id).toBe(run);
  });

  it('is refused while another is under way, whoever carries it out', async () => {
    await start();
    const blocking = await pool.connect();
    try {
      await blocking.query('begin; lock table proof_marks in access exclusive mode');
      await until(async () => (await heldUnder(pool, proofLock)).size > 0);
      await expect(requestProof(pool, request)).rejects.toEqual(expect.any(ProofRefusal));
      await expect(requestProof(pool, request)).rejects.toMatchObject({ code: 'proof-open' });
    } finally {
      await blocking.query('rollback');
      blocking.release();
    }
  });

  it('is gone on with by another program when the one that was at it is gone', async () => {
    const first = await start(never);
    const blocking = await pool.connect();
    await blocking.query('begin; lock table events in access exclusive mode');
    const run = await requestProof(pool, request);
    await until(async () => (await heldUnder(pool, proofLock)).has(run));
    await expect(requestProof(pool, request)).rejects.toMatchObject({ code: 'proof-open' });
    const stopped = shutDown(first.parts.ending, logger);
    await blocking.query('rollback');
    blocking.release();
    await stopped;
    expect(await proofRun(pool, run)).toMatchObject({ finishedAt: null, failure: null });
    await start(never);
    await until(async () => (await proofRun(pool, run))?.result !== null);
  });
});
