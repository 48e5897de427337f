import { createExecution } from '@throughline/log';
import { createLogger, openPool, untilToldToStop } from '@throughline/platform';
import { startScheduler } from '@throughline/scheduler';
import { missedVisits, openLog } from './missed-visits';

/**
 * A scheduler with an obligation of its own, to be killed and frozen. Writes `acting` or `idle` when that changes, and the outcome of every
 * command.
 */
const main = async ([url = '', visits = '', leaseMs = '', pauseMs = '']: readonly string[]): Promise<void> => {
  const told = untilToldToStop({});
  const logger = createLogger({ name: 'scheduler', level: 'warn' });
  const log = await openLog(url);
  const pool = openPool(url, 'scheduler', 2, logger);
  const scheduler = await startScheduler({
    pool,
    execution: createExecution({ log, clock: Date.now }),
    sources: [missedVisits(Number(visits), Number(pauseMs))],
    logger,
    everyMs: 50,
    leaseMs: Number(leaseMs),
    observe: ({ outcome }) => say(outcome),
  });
  let was: boolean | null = null;
  const look = setInterval(() => {
    const acting = scheduler.acting();
    if (acting !== was) say(acting ? 'acting' : 'idle');
    was = acting;
  }, 10);
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
