import { join } from 'node:path';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { migrate, openEventLog, type EventLog } from '@throughline/log';
import { buildsOf, digestOf, journal, rebuildOf, rebuilds, rebuildsUnderWay, switchReaders } from '@throughline/projection';
import { childrenOf, createTestDatabase, fillLog, spawnProgram, until, type Program, type TestDatabase } from '@throughline/testing';
import { allViews, caseload } from '@throughline/views';
import { Pool } from 'pg';
import { expectFreshFold } from './fresh-fold';

const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);

/** The log was there before the views, as after an import; projectors are programs of their own, and rebuilds are programs of theirs. */
describe(`programs that rebuild (SEED=${seed})`, () => {
  let database: TestDatabase;
  let log: EventLog<EpisodeServiceEvent>;
  let pool: Pool;
  const programs: Program[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    await migrate(database.url);
    log = await openEventLog({ url: database.url, codec: eventCodec });
    pool = new Pool({ connectionString: database.url });
    await fillLog(log, { patients: 60, seed, sites: true });
  });

  afterAll(async () => {
    for (const program of programs) {
      program.process.kill('SIGKILL');
      await program.ended;
    }
    await pool.end();
    await log.close();
    await database.drop();
  });

  const startProjector = (environment: Readonly<Record<string, string>> = {}): Program => {
    const program = spawnProgram(join(__dirname, '../../apps/projector/src/main.ts'), [], {
      DATABASE_URL: database.url,
      OPERATIONS_PORT: '0',
      NODE_ENV: 'test',
      LOG_LEVEL: 'info',
      THROUGHLINE_PROOF_MINUTES: '0',
      ...environment,
    });
    programs.push(program);
    return program;
  };
  const interruptionsOf = async (program: Program): Promise<string | undefined> => {
    const address = /"address":"(http[^"]+)","msg":"health and metrics"/.exec(program.complaints())?.[1];
    return /^throughline_rebuild_interruptions_total (\d+)$/m.exec(await (await fetch(`${address}/metrics`)).text())?.[1];
  };
  const isAlive = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  const waitUntil = (holds: () => boolean | Promise<boolean>): Promise<void> =>
    until(holds, () => programs.map(({ complaints }) => complaints()));

  it('fill all views of a log that was there before, killed in between, by whichever program is left', async () => {
    const first = startProjector();
    await waitUntil(async () => (await rebuilds(pool).catch(() => [])).length > 0);
    const [asked] = await rebuilds(pool);
    const rebuild = asked?.rebuild ?? 0;
    expect(asked).toMatchObject({ who: 'throughline', thenSwitch: true });

    await waitUntil(async () => (await rebuildsUnderWay(pool)).has(rebuild));
    for (const child of childrenOf(first)) process.kill(child, 'SIGKILL');
    await waitUntil(() => first.complaints().includes('a rebuild was interrupted and is gone on with'));
    expect(await interruptionsOf(first)).toBe('1');
    await waitUntil(async () => (await rebuildsUnderWay(pool)).has(rebuild));
    const [child = 0] = childrenOf(first);
    first.process.kill('SIGKILL');
    await waitUntil(() => !isAlive(child));

    await fillLog(log, { patients: 10, from: 60, seed });
    const second = startProjector();
    await waitUntil(async () => (await rebuildOf(pool, rebuild))?.phase === 'done');
    for (const view of allViews)
      expect([view.name, (await buildsOf(pool, view)).map(({ state }) => state)]).toEqual([view.name, ['serving']]);
    await expectFreshFold(pool, log, allViews);
    second.process.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  it('rebuild what has another definition when they are told to, and only once', async () => {
    const serving = (await buildsOf(pool, caseload)).find(({ state }) => state === 'serving');
    await pool.query('update projection_builds set digest = $2 where build = $1', [serving?.build, 'of another release']);
    const first = startProjector({ THROUGHLINE_REBUILD_CHANGED: 'yes' });
    const states = async () => (await buildsOf(pool, caseload)).map(({ state, digest }) => [state, digest === digestOf(caseload)]);
    await waitUntil(async () => JSON.stringify(await states()) === '[["kept",false],["serving",true]]');
    expect((await journal(pool, { projection: 'caseload' })).map(({ action, why }) => [action, why])).toEqual([
      ['switch', 'the definition of the view has changed'],
      ['rebuild', 'the definition of the view has changed'],
      ['switch', 'first build'],
      ['rebuild', 'first build'],
    ]);
    await expectFreshFold(pool, log, allViews);
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const asked = (await rebuilds(pool)).length;
    await switchReaders(pool, caseload, 'rollback', { who: 'test', why: 'the words were better before', evenIfBehind: true });
    const second = startProjector({ THROUGHLINE_REBUILD_CHANGED: 'yes' });
    await waitUntil(() => second.complaints().includes('"msg":"started"'));
    expect((await rebuilds(pool)).length).toBe(asked);
  });
});
