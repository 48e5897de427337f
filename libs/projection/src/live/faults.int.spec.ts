import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import {
  chanceOf,
  fillLog,
  openLogWithViews,
  runProjectorProgram,
  spawnProgram,
  type LogWithViews,
  type Program,
} from '@throughline/testing';
import { allViews } from '@throughline/views';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
const chance = chanceOf(seed);

/** A log with histories, its views prepared and empty. */
const openClinic = async (patients: number): Promise<LogWithViews> => {
  const clinic = await openLogWithViews(allViews);
  await fillLog(clinic.log, { patients, seed });
  return clinic;
};

const started: Program[] = [];

const projectorOn = async ({ url }: LogWithViews, batchSize: number): Promise<Program> => {
  const program = spawnProgram(runProjectorProgram, [url, String(batchSize)]);
  started.push(program);
  await Promise.race([once(program.process.stdout ?? program.process, 'data'), program.ended]);
  if (program.process.exitCode !== null) throw new Error(`The projector did not start: ${program.complaints()}`);
  return program;
};

const end = async (program: Program, signal: NodeJS.Signals): Promise<void> => {
  program.process.kill(signal);
  await program.ended;
};

/** How many of the process's sessions are in the middle of a transaction. */
const transactionsOf = async (operator: Client, pid: number | undefined): Promise<number> => {
  const { rows } = await operator.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
      where application_name = $1 and xact_start is not null and state in ('active', 'idle in transaction')`,
    [`projector-${pid}`],
  );
  return rows[0]?.count ?? 0;
};

/** Freezes the process while it holds checkpoints' rows locked. @throws Error when it never does: it had too little to do */
const freezeInTransaction = async ({ url }: LogWithViews, { process: child }: Program): Promise<void> => {
  const operator = new Client({ connectionString: url });
  await operator.connect();
  try {
    for (let tries = 0; tries < 500; tries += 1) {
      child.kill('SIGSTOP');
      await sleep(20);
      if ((await transactionsOf(operator, child.pid)) > 0) return;
      child.kill('SIGCONT');
      await sleep(chance.whole(1, 20));
    }
    throw new Error('The projector was never seen in a transaction');
  } finally {
    await operator.end();
  }
};

describe('views on a real log, with projectors that are whole processes', () => {
  beforeAll(() => process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`));

  /** Begun at once and awaited last, so that the others run while the frozen worker sleeps. */
  let frozen: Promise<void>;
  beforeAll(() => {
    frozen = frozenWorker();
    frozen.catch(() => undefined);
  });

  // Whatever failed, or was left out of the run: nothing stays behind.
  afterAll(async () => {
    await frozen.catch(() => undefined);
    await Promise.all(started.map((program) => end(program, 'SIGKILL')));
  });

  const frozenWorker = async (): Promise<void> => {
    const clinic = await openClinic(60);
    const sleeper = await projectorOn(clinic, 20);
    await freezeInTransaction(clinic, sleeper);
    const asleep = performance.now();
    const other = await projectorOn(clinic, 20);
    await clinic.untilEnd();
    await sleep(Math.max(0, 30_000 - (performance.now() - asleep)));
    sleeper.process.kill('SIGCONT');
    // It wakes to transactions that the server has ended and to checkpoints that have moved on.
    await fillLog(clinic.log, { patients: 20, from: 60, seed });
    await clinic.untilEnd();
    await end(other, 'SIGTERM');
    // The sleeper alone must be able to go on.
    await fillLog(clinic.log, { patients: 10, from: 80, seed });
    await clinic.untilEnd();
    await end(sleeper, 'SIGTERM');
    await clinic.expectFreshFold();
    await clinic.close();
  };

  it('equal a fresh fold after projectors were killed in mid-batch, again and again', async () => {
    const clinic = await openClinic(20);
    for (let kill = 0; kill < 6; kill += 1) {
      await fillLog(clinic.log, { patients: 10, from: 20 + 10 * kill, seed });
      const program = await projectorOn(clinic, chance.whole(5, 40));
      await freezeInTransaction(clinic, program);
      await end(program, 'SIGKILL');
    }
    clinic.follow();
    await clinic.untilEnd();
    await clinic.expectFreshFold();
    await clinic.close();
  });

  it('equal a fresh fold when two projectors follow while clinics write', async () => {
    const clinic = await openClinic(5);
    const programs = await Promise.all([projectorOn(clinic, 7), projectorOn(clinic, 30)]);
    await fillLog(clinic.log, { patients: 30, from: 5, seed, eventsAtOnce: 2 });
    await clinic.untilEnd();
    for (const program of programs) await end(program, 'SIGTERM');
    await clinic.expectFreshFold();
    await clinic.close();
  });

  it('equal a fresh fold when a worker froze in a transaction for 30 s and woke late; nobody waited for it', async () => {
    await frozen;
  });
});
