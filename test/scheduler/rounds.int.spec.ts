import { setTimeout as sleep } from 'node:timers/promises';
import type { EpisodeServiceEvent } from '@throughline/episode';
import type { Clock } from '@throughline/kernel';
import { createExecution, migrate, type EventLog } from '@throughline/log';
import { createLogger, openPool } from '@throughline/platform';
import {
  migrateScheduler,
  startScheduler,
  submissionFor,
  type DueCommand,
  type ObligationSource,
  type Scheduler,
  type SchedulerMoment,
} from '@throughline/scheduler';
import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import type { Pool } from 'pg';
import { eachOnce, missedVisit, missedVisits, openEpisode, openEpisodes, openLog, recordedMisses } from './missed-visits';

describe('a scheduler', () => {
  const logger = createLogger({ name: 'test', level: 'silent' });
  let database: TestDatabase;
  let log: EventLog<EpisodeServiceEvent>;
  let pool: Pool;
  let scheduler: Scheduler | null = null;
  let moments: SchedulerMoment[];
  beforeEach(async () => {
    database = await createTestDatabase();
    await migrate(database.url);
    await migrateScheduler(database.url);
    log = await openLog(database.url);
    await openEpisodes(log);
    pool = openPool(database.url, 'test', 2, logger);
    moments = [];
  });
  afterEach(async () => {
    await scheduler?.stop();
    scheduler = null;
    await pool.end();
    await log.close();
    await database.drop();
  });

  const start = async (clock: Clock, ...sources: readonly ObligationSource[]): Promise<Scheduler> => {
    const execution = createExecution({ log, clock: Date.now });
    const observe = (moment: SchedulerMoment) => moments.push(moment);
    scheduler = await startScheduler({ pool, execution, sources, logger, everyMs: 20, clock, observe });
    return scheduler;
  };
  const until = async (holds: () => boolean): Promise<void> => {
    for (let attempt = 0; !holds() && attempt < 1_000; attempt += 1) await sleep(20);
    expect(holds()).toBe(true);
  };
  const outcomes = (source: string): readonly string[] =>
    moments.filter((moment) => moment.source === source).map(({ outcome }) => outcome);
  const listed = (name: string, ...due: readonly DueCommand[]): ObligationSource => ({
    name,
    // eslint-disable-next-line @typescript-eslint/require-await -- a source is asynchronous, and this one has its list at hand
    dueCommands: async function* () {
      yield* due;
    },
  });

  it('executes what is due once, however often it is still said to be due', async () => {
    await start(Date.now, missedVisits(9));
    await until(() => outcomes('missed-visits').length >= 30);
    expect(await recordedMisses(log)).toEqual(eachOnce(9));
    expect(new Set(outcomes('missed-visits').slice(0, 9))).toEqual(new Set(['accepted']));
    expect(new Set(outcomes('missed-visits').slice(9))).toEqual(new Set(['repeated']));
  });

  it('has no second effect beside somebody who sends the same commands in the same moment', async () => {
    const other = createExecution({ log, clock: Date.now });
    const source = missedVisits(60);
    await start(Date.now, source);
    for await (const due of source.dueCommands(Date.now(), new AbortController().signal)) {
      await other.execute(due.aggregate, submissionFor(source.name, due));
    }
    await until(() => outcomes('missed-visits').length >= 60);
    expect(await recordedMisses(log)).toEqual(eachOnce(60));
  });

  it('keeps commands of different sources apart, though their keys are the same', async () => {
    await start(Date.now, missedVisits(1, 0, 'one'), missedVisits(1, 0, 'two'));
    await until(() => outcomes('two').length > 0);
    expect(await recordedMisses(log)).toEqual(['visit v-1', 'visit v-1']);
  });

  it('takes a "no" for an answer, and goes on after a command that cannot be executed', async () => {
    const broken = { ...missedVisit('v-2'), command: { ...missedVisit('v-2').command, data: { visitType: '' } } };
    await start(Date.now, listed('mixed', missedVisit('v-1', 'e-unknown'), broken, missedVisit('v-3')));
    await until(() => outcomes('mixed').length >= 3);
    expect(outcomes('mixed').slice(0, 3).toSorted()).toEqual(['accepted', 'failed', 'rejected']);
    expect(await recordedMisses(log)).toEqual(['visit v-3']);
    expect(scheduler?.trouble()).toBeNull();
  });

  it('gives a refused command again, after longer and longer, also after a restart, and leaves it alone in between', async () => {
    let now = Date.parse('2026-03-10T00:00:00.000Z');
    const clock = (): number => now;
    const look = async (): Promise<void> => {
      const looked = outcomes('both').length;
      await until(() => outcomes('both').length >= looked + 3);
    };
    // The second one is there to see the rounds go by: it is executed once, and repeated in each of them.
    const both = listed('both', missedVisit('v-1', 'e-unknown'), missedVisit('v-2'));
    const refused = (): number => outcomes('both').filter((outcome) => outcome === 'rejected').length;
    await start(clock, both);
    await look();
    expect(refused()).toBe(1);
    now += 40;
    await look();
    expect(refused()).toBe(2);
    await scheduler?.stop();
    await start(clock, both);
    now += 79;
    await look();
    expect(refused()).toBe(2);
    now += 1;
    await look();
    expect(refused()).toBe(3);
    await openEpisode(log, 'e-unknown');
    now += 86_400_000;
    await look();
    expect(await recordedMisses(log, ['e-unknown'])).toEqual(['visit v-1']);
    expect(refused()).toBe(3);
  });

  it('says which source cannot tell what is due, goes on with the others, and is well again when the source is', async () => {
    let broken = true;
    const moody: ObligationSource = {
      name: 'moody',
      dueCommands: async function* (now, signal) {
        if (broken) throw new Error('its view is not there');
        yield* missedVisits(1).dueCommands(now, signal);
      },
    };
    const started = await start(Date.now, moody, listed('steady', missedVisit('v-9')));
    await until(() => outcomes('steady').length > 0);
    expect(started.trouble()).toBe('moody: its view is not there');
    broken = false;
    await until(() => outcomes('moody').length > 0);
    await until(() => started.trouble() === null);
  });

  it('says that it cannot take its lease while the database is out of reach, and ends all the same', async () => {
    const away = openPool('postgres://nobody:secret@127.0.0.1:1/none', 'away', 1, logger);
    const execution = createExecution({ log, clock: Date.now });
    const idle = await startScheduler({ pool: away, execution, sources: [missedVisits(3)], logger, everyMs: 20 });
    expect(idle.acting()).toBe(false);
    expect(idle.trouble()).toMatch(/^lease: .*ECONNREFUSED/);
    expect(idle.trouble()).not.toContain('secret');
    await idle.stop();
    await away.end();
    expect(await recordedMisses(log)).toEqual([]);
  });
});
