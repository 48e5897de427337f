import { fork, type Serializable } from 'node:child_process';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { logLevels, type Logger, type LogLevel } from '@throughline/platform';
import type { CarriedOut } from '@throughline/projection';

/** A rebuild that is carried out in a process of its own, so that it neither takes this one's time nor its memory. */
export interface ChildProgram {
  /** What became of it, or how the process ended before that could be said. Never rejects. */
  readonly ended: Promise<CarriedOut | { readonly failed: string }>;
  /** Ends it wherever it is: it can be gone on with. Resolves when the process has ended. */
  readonly stop: () => Promise<void>;
}

/** Starts `rebuild-main` as this program was started. What it logs is logged here. */
export const startChildProgram = (rebuild: number, databaseUrl: string, logger: Logger): ChildProgram => {
  const child = fork(join(__dirname, `../rebuild-main${extname(__filename)}`), [String(rebuild)], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATABASE_URL_FILE: undefined },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let outcome: CarriedOut | undefined;
  child.on('message', (message: Serializable) => (outcome = message as CarriedOut));
  if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => passOn(logger, rebuild, line));
  const ended = new Promise<CarriedOut | { readonly failed: string }>((tell) => {
    child.once('error', (error) => tell({ failed: error.message }));
    child.once('close', (code, signal) => tell(outcome ?? { failed: `the program ended with ${signal ?? `status ${code ?? 0}`}` }));
  });
  return {
    ended,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

const isLevel = (level: unknown): level is Exclude<LogLevel, 'silent'> => level !== 'silent' && logLevels.some((one) => one === level);

/** A line that is none of a logger's is what Node.js says when a program breaks down. */
const passOn = (logger: Logger, rebuild: number, line: string): void => {
  try {
    const { level, time: _time, name: _name, msg, ...fields } = JSON.parse(line) as Record<string, unknown>;
    if (isLevel(level)) {
      logger[level]({ ...fields, rebuild }, String(msg));
      return;
    }
  } catch {
    // Passed on as it is.
  }
  logger.warn({ rebuild, line }, 'said by the program that carries out a rebuild');
};
