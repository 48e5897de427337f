import { eventCodec } from '@throughline/episode';
import { createExecution, openEventLog } from '@throughline/log';
import { createLogger, openPool } from '@throughline/platform';
import { migrateScheduler, obligationsOf, startScheduler, type SchedulerMoment } from '@throughline/scheduler';

/** What the program is told, as JSON. */
export interface RoundRun {
  readonly databaseUrl: string;
  readonly now: string;
}

/** What one round of the scheduler came to. */
export interface RoundTaken {
  readonly seconds: number;
  readonly outcomes: Readonly<Partial<Record<SchedulerMoment['outcome'], number>>>;
  /** The greatest resident size of the process. */
  readonly peakBytes: number;
}

/** One round of the scheduler in a process of its own, at a time that stands still. */
const main = async ([told = '{}']: readonly string[]): Promise<void> => {
  const { databaseUrl, now } = JSON.parse(told) as RoundRun;
  const logger = createLogger({ name: 'bench', level: 'warn' });
  await migrateScheduler(databaseUrl);
  const log = await openEventLog({ url: databaseUrl, codec: eventCodec });
  const pool = openPool(databaseUrl, 'scheduler', 3, logger);
  const clock = (): number => Date.parse(now);
  const outcomes: Partial<Record<SchedulerMoment['outcome'], number>> = {};
  const due = obligationsOf(pool);
  const begun = performance.now();
  let ended: (seconds: number) => void = () => undefined;
  const round = new Promise<number>((resolve) => (ended = resolve));
  const scheduler = await startScheduler({
    pool,
    execution: createExecution({ log, clock: Date.now }),
    sources: [
      {
        name: due.name,
        dueCommands: async function* (at, signal) {
          yield* due.dueCommands(at, signal);
          ended((performance.now() - begun) / 1_000);
        },
      },
    ],
    logger,
    everyMs: 60_000,
    clock,
    observe: ({ outcome }) => (outcomes[outcome] = (outcomes[outcome] ?? 0) + 1),
  });
  const taken: RoundTaken = { seconds: await round, outcomes, peakBytes: process.resourceUsage().maxRSS * 1024 };
  await scheduler.stop();
  await pool.end();
  await log.close();
  process.send?.(taken);
};

void main(process.argv.slice(2));
