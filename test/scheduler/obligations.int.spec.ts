import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { episodeAggregate, type EpisodeServiceEvent } from '@throughline/episode';
import { createExecution, migrate, type EventLog } from '@throughline/log';
import { createLogger, openPool } from '@throughline/platform';
import type { Projector } from '@throughline/projection';
import { migrateScheduler, obligationsOf, startScheduler, type Scheduler, type SchedulerMoment } from '@throughline/scheduler';
import { createTestDatabase, spawnProgram, type Program, type TestDatabase } from '@throughline/testing';
import type { Pool } from 'pg';
import { openLog } from './missed-visits';
import { admitPatients, commandsOf, episodesOf, followObligations, overdueAt, recorded } from './overdue';

describe('a scheduler of what is due', () => {
  const logger = createLogger({ name: 'test', level: 'silent' });
  let database: TestDatabase;
  let log: EventLog<EpisodeServiceEvent>;
  let pool: Pool;
  let views: { readonly projector: Projector; readonly pool: Pool };
  let schedulers: Scheduler[];
  let programs: Program[];
  let moments: SchedulerMoment[];
  let now: number;

  beforeEach(async () => {
    database = await createTestDatabase();
    await migrate(database.url);
    await migrateScheduler(database.url);
    log = await openLog(database.url);
    pool = openPool(database.url, 'test', 6, logger);
    views = await followObligations(database.url, log);
    [schedulers, programs, moments] = [[], [], []];
    now = Date.parse('2026-03-03T00:00:00.000Z');
  });
  afterEach(async () => {
    for (const { process: child, ended } of programs) {
      child.kill('SIGKILL');
      await ended;
    }
    for (const scheduler of schedulers) await scheduler.stop();
    await views.projector.stop();
    await views.pool.end();
    await pool.end();
    await log.close();
    await database.drop();
  });

  const start = async (): Promise<void> => {
    const clock = (): number => now;
    const observe = (moment: SchedulerMoment) => moments.push(moment);
    const execution = createExecution({ log, clock });
    schedulers.push(await startScheduler({ pool, execution, sources: [obligationsOf(pool)], logger, everyMs: 20, clock, observe }));
  };
  const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (const deadline = performance.now() + 30_000; !(await holds());) {
      if (performance.now() > deadline) throw new Error(`It did not come to this: ${what}. ${JSON.stringify(moments.slice(-5))}`);
      await sleep(20);
    }
  };
  const fellDue = (patients: number): Promise<readonly string[]> => recorded(log, 'ObligationFellDue', episodesOf(patients));
  const eachOnce = (...numbers: readonly number[]): readonly string[] => numbers.map((number) => `episode-e-${number} ${overdueAt}`);

  it('reminds of what has not been done once its time has come, once, with a second scheduler beside it', async () => {
    await admitPatients(log, 3);
    await commandsOf(log)(episodeAggregate, 'CollectUds', 'e-2', { specimenId: 'u-1' }, '2026-03-10T09:00:00.000Z');
    await start();
    await start();
    await sleep(200);
    expect(await fellDue(3)).toEqual([]);
    now = Date.parse('2026-03-17T00:00:00.000Z');
    await until('two are reminded of', async () => (await fellDue(3)).length === 2);
    await sleep(300);
    expect(await fellDue(3)).toEqual(eachOnce(1, 3));
    expect(moments.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(2);
    // What was reminded of is read no more.
    const looked = moments.length;
    await sleep(200);
    expect(moments.length).toBe(looked);
    now = Date.parse('2026-03-25T00:00:00.000Z');
    await until('the third too, by its specimen', async () => (await fellDue(3)).length === 3);
    expect(await fellDue(3)).toContain('episode-e-2 2026-03-24T09:00:00.000Z');
  });

  it('lets what is due in a suspended episode rest, and reminds of it as of the day on which care goes on', async () => {
    await admitPatients(log, 1);
    const give = commandsOf(log);
    await give(episodeAggregate, 'SuspendEpisode', 'e-1', { reason: 'hospital' }, '2026-03-10T09:00:00.000Z');
    now = Date.parse('2026-03-18T00:00:00.000Z');
    await start();
    await sleep(200);
    expect(moments).toEqual([]);
    await give(episodeAggregate, 'ResumeEpisode', 'e-1', {}, '2026-03-19T09:00:00.000Z');
    now = Date.parse('2026-03-20T00:00:00.000Z');
    await until('it is reminded of', async () => (await fellDue(1)).length > 0);
    expect(await fellDue(1)).toEqual(['episode-e-1 2026-03-19T09:00:00.000Z']);
  });

  it('brings everybody who left into the follow-up, and closes the loop when it is over', async () => {
    await admitPatients(log, 1);
    await commandsOf(log)(episodeAggregate, 'CloseEpisode', 'e-1', { reason: 'completed' }, '2026-03-12T09:00:00.000Z');
    await start();
    now = Date.parse('2026-03-27T00:00:00.000Z');
    await until('aftercare is entered', async () => (await recorded(log, 'AftercareEntered', ['aftercare-e-1'])).length > 0);
    expect(await recorded(log, 'AftercareEntered', ['aftercare-e-1'])).toEqual(['aftercare-e-1 2026-03-26T09:00:00.000Z']);
    now = Date.parse('2026-05-01T00:00:00.000Z');
    await until('the loop is closed', async () => (await recorded(log, 'FeedbackLoopClosed', ['aftercare-e-1'])).length > 0);
    await sleep(200);
    expect(await recorded(log, 'FeedbackLoopClosed', ['aftercare-e-1'])).toHaveLength(1);
    expect(moments.map(({ outcome }) => outcome)).not.toContain('rejected');
  });

  it('reminds of each once, though one that acts is killed and another takes over', async () => {
    const patients = 60;
    await admitPatients(log, patients);
    const run = (): { readonly said: string[]; readonly program: Program } => {
      const program = spawnProgram(join(__dirname, 'obligations.program.ts'), [database.url, '2026-03-17T00:00:00.000Z', '2000']);
      const said: string[] = [];
      programs.push(program);
      void (async () => {
        for await (const line of program.lines) said.push(line);
      })();
      return { said, program };
    };
    const first = run();
    await until('some are executed', () => first.said.filter((line) => line === 'accepted').length >= 5);
    first.program.process.kill('SIGKILL');
    const second = run();
    await until('all are reminded of', async () => (await fellDue(patients)).length >= patients);
    await until('the second has looked again', () => second.said.includes('acting'));
    const all = Array.from({ length: patients }, (_, index) => index + 1);
    expect(await fellDue(patients)).toEqual(eachOnce(...all));
    expect(second.program.complaints()).toBe('');
  });
});
