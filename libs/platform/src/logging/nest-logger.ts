import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Lets Nest log through pino. Nest's account of its start is detail: `debug`. */
export const nestLogger = (logger: Logger): LoggerService => ({
  log: (message: unknown, ...rest: readonly unknown[]) => logger.debug({ context: rest.at(-1) }, String(message)),
  debug: (message: unknown, ...rest: readonly unknown[]) => logger.debug({ context: rest.at(-1) }, String(message)),
  verbose: (message: unknown, ...rest: readonly unknown[]) => logger.trace({ context: rest.at(-1) }, String(message)),
  warn: (message: unknown, ...rest: readonly unknown[]) => logger.warn({ context: rest.at(-1) }, String(message)),
  error: (message: unknown, ...rest: readonly unknown[]) => logger.error({ context: rest.at(-1) }, String(message)),
  fatal: (message: unknown, ...rest: readonly unknown[]) => logger.fatal({ context: rest.at(-1) }, String(message)),
});
