import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { destination, multistream, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../configuration/configuration';

export type { Logger } from 'pino';

export interface LoggerOptions {
  /** The program that logs. */
  readonly name: string;
  readonly level: LogLevel;
  /** Lines go to this file, and only warnings and worse to standard error; without it all go to standard error. */
  readonly file?: string;
}

/** A line a request would cost a write each; half a second of them may be lost when the process is killed, and none when it ends. */
const buffered = (file: string): DestinationStream => destination({ dest: file, sync: false, minLength: 8_192, periodicFlush: 500 });

/**
 * JSON lines with ISO times. Log ids, counts and codes: never a body, a query string or anything else clinical.
 * Standard output is left to what a program has to say to its user.
 */
export const createLogger = ({ name, level, file }: LoggerOptions): Logger => {
  const settings = {
    name,
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  if (file === undefined) return pino(settings, destination({ fd: 2, sync: true }));
  mkdirSync(dirname(file), { recursive: true });
  return pino(
    settings,
    multistream([
      { level: level === 'silent' ? 'fatal' : level, stream: buffered(file) },
      { level: 'warn', stream: destination({ fd: 2, sync: true }) },
    ]),
  );
};
