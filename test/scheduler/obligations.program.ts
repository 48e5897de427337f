import { createExecution } from '@throughline/log';
import { createLogger, openPool, untilToldToStop } from '@throughline/platform';
import { obligationsOf, startScheduler } from '@throughline/scheduler';
import { openLog } from './missed-visits';

/** A scheduler of what is due, at a time that stands still, to be killed. Writes `acting`, and the outcome of every command. */
const main = async ([url = '', now = '', leaseMs = '']: readonly string[]): Promise<void> => {
  const told = untilToldToStop({});
  const logger = createLogger({ name: 'scheduler', level: 'warn' });
  const log = await openLog(url);
  const pool = openPool(url, 'scheduler', 3, logger);
  const clock = (): number => Date.parse(now);
  const scheduler = await startScheduler({
    pool,
    execution: createExecution({ log, clock }),
    sources: [obligationsOf(pool)],
    logger,
    everyMs: 50,
    leaseMs: Number(leaseMs),
    clock,
    observe: ({ outcome }) => say(outcome),
  });
  const look = setInterval(() => {
    if (scheduler.acting()) say('acting');
  }, 50);
  await told;
  clearInterval(look);
  await scheduler.stop();
  await pool.end();
  await log.close();
};

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

void main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
