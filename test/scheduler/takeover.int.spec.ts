import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EpisodeServiceEvent } from '@throughline/episode';
import { migrate, type EventLog } from '@throughline/log';
import { migrateScheduler } from '@throughline/scheduler';
import { createTestDatabase, spawnProgram, type Program, type TestDatabase } from '@throughline/testing';
import { eachOnce, openEpisodes, openLog, recordedMisses } from './missed-visits';

const visits = 100;

interface Watched extends Program {
  readonly said: readonly string[];
}

describe('two schedulers', () => {
  let database: TestDatabase;
  let log: EventLog<EpisodeServiceEvent>;
  const running = new Set<Watched>();
  beforeEach(async () => {
    database = await createTestDatabase();
    await migrate(database.url);
    await migrateScheduler(database.url);
    log = await openLog(database.url);
  });
  afterEach(async () => {
    for (const { process: child, ended } of running) {
      child.kill('SIGKILL');
      await ended;
    }
    running.clear();
    await log.close();
    await database.drop();
  });

  const start = (leaseMs: number): Watched => {
    const program = spawnProgram(join(__dirname, 'scheduler.program.ts'), [database.url, String(visits), String(leaseMs), '20']);
    const said: string[] = [];
    void (async () => {
      for await (const line of program.lines) said.push(line);
    })();
    const watched = { ...program, said };
    running.add(watched);
    return watched;
  };

  const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (const deadline = performance.now() + 30_000; !(await holds());) {
      if (performance.now() > deadline) throw new Error(`It did not come to this: ${what}. ${[...running].map(told).join('; ')}`);
      await sleep(10);
    }
  };

  const told = ({ said, complaints }: Watched): string => `said ${said.slice(-5).join(' ')}, complained ${complaints().slice(-500)}`;

  const accepted = ({ said }: Watched): number => said.filter((line) => line === 'accepted').length;

  /**
   * One acts and has some of the commands executed, one stands by. The episodes are opened once both run: until then every command is
   * rejected, so that neither is done before the other is there.
   */
  const inTheMiddle = async (leaseMs: number): Promise<{ readonly first: Watched; readonly second: Watched }> => {
    const first = start(leaseMs);
    await until('the first acts', () => first.said.includes('acting'));
    const second = start(leaseMs);
    await until('the second stands by', () => second.said.includes('idle'));
    await openEpisodes(log);
    await until('some are executed', () => accepted(first) >= 10);
    expect(accepted(first)).toBeLessThan(visits);
    expect(second.said).not.toContain('acting');
    return { first, second };
  };

  it('act one at a time; the other takes over from one that is killed, and every command has its effect once', async () => {
    const { first, second } = await inTheMiddle(3_000);
    first.process.kill('SIGKILL');
    await first.ended;
    await until('the second has looked at all', () => second.said.filter((line) => line !== 'idle' && line !== 'acting').length >= visits);
    expect(await recordedMisses(log)).toEqual(eachOnce(visits));
    expect(accepted(second)).toBeLessThan(visits);
    expect(second.complaints()).toBe('');
  });

  it('need not wait for one that was told to stop: it gives its lease back', async () => {
    // Far longer than the test may take: only a lease that is given back can be taken.
    await openEpisodes(log);
    const first = start(300_000);
    await until('some are executed', () => accepted(first) >= 10);
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(first.complaints()).toBe('');
    const second = start(300_000);
    await until('all are executed', async () => (await recordedMisses(log)).length >= visits);
    expect(second.said).toContain('acting');
    expect(await recordedMisses(log)).toEqual(eachOnce(visits));
  });

  it('do no harm when a frozen one wakes up after the other has taken over', async () => {
    const { first, second } = await inTheMiddle(3_000);
    first.process.kill('SIGSTOP');
    await until('the second acts', () => second.said.includes('acting'));
    const before = first.said.length;
    first.process.kill('SIGCONT');
    await until('the first notices', () => first.said.includes('idle'));
    await until(
      'the second has looked at all',
      () => second.said.filter((line) => line === 'accepted' || line === 'repeated').length >= visits,
    );
    expect(await recordedMisses(log)).toEqual(eachOnce(visits));
    // At most the command that it had in hand, or the one after it if it was asked for in the same moment.
    expect(first.said.slice(before).filter((line) => line === 'accepted' || line === 'repeated').length).toBeLessThanOrEqual(2);
  });
});
