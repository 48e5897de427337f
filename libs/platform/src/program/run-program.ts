import type { Registry } from 'prom-client';
import { ConfigurationError, readConfiguration, type Configuration } from '../configuration/configuration';
import type { ReadinessCheck } from '../health/readiness';
import { shutDown, untilToldToStop, type ShutdownStep } from '../lifecycle/shutdown';
import { createLogger, type Logger } from '../logging/logger';
import { startTracing } from '../tracing/start-tracing';
import { explainedFailure } from './explained-failure';
import { openOperations } from './operations';
import { watchForCrash, type CrashWatch, type Stray } from './watch-for-crash';

/** What the frame hands to the parts of a program. */
export interface ProgramContext {
  readonly configuration: Configuration;
  /** Of DATABASE_URL, which these programs cannot do without. May hold a password: not for logs. */
  readonly databaseUrl: string;
  readonly logger: Logger;
  /** The program's own metrics, served at `/metrics`. */
  readonly metrics: Registry;
}

/** What a program is made of once it runs. */
export interface RunningParts {
  /** What must be right for the program to do its work. */
  readonly checks: readonly ReadinessCheck[];
  /** How to end the parts, in this order. */
  readonly ending: readonly ShutdownStep[];
}

/** A program: its name, and how its parts are started. */
export interface ProgramDefinition {
  /** kebab-case: `relay`. */
  readonly name: string;
  /** Ends what it has started before it fails. */
  readonly start: (context: ProgramContext) => Promise<RunningParts>;
  /** Rejections that a library leaves to nobody and that reach us in another way as well: they are logged and do not end the program. */
  readonly stray?: Stray;
}

/**
 * Runs a program from its configuration to its end: reads the environment, serves health and metrics on HOST:OPERATIONS_PORT from the
 * beginning, starts the parts, waits for a signal, turns readiness red, and ends the parts in order. The process then exits, with 0
 * when all went well. What nobody caught ends it the same way, with 1: a program that has lost track of itself must not go on.
 */
export const runProgram = async (program: ProgramDefinition): Promise<void> => {
  const told = untilToldToStop(process.env);
  const watch = watchForCrash();
  try {
    const running = await openFrame(program, watch);
    const cause = await Promise.race([told, watch.crashed, running.failed]);
    process.exit(await running.end(cause));
  } catch (error) {
    process.stderr.write(`${explainedFailure(error)}\n`);
    process.exit(1);
  }
};

/** Why a program ends, and the error if it is one. */
type Cause = NodeJS.Signals | 'npm is gone' | { readonly error: unknown };

interface Frame {
  /** Resolves when the parts could not be started; never when they could. */
  readonly failed: Promise<{ readonly error: unknown }>;
  /** @returns the exit status */
  readonly end: (cause: Cause) => Promise<number>;
}

/** How long parts that are still being started when the program is told to stop may take to get there, so that they can be ended. */
const startWithinMs = 10_000;

const openFrame = async ({ name, start, stray }: ProgramDefinition, watch: CrashWatch): Promise<Frame> => {
  const configuration = readConfiguration(process.env);
  const databaseUrl = databaseUrlOf(name, configuration);
  const logger = createLogger({ name: `throughline-${name}`, level: configuration.logLevel });
  if (stray) watch.overlook(stray, logger);
  const tracing = configuration.traces ? startTracing({ service: `throughline-${name}`, logger }) : null;
  let stage: 'is starting' | 'runs' | 'is stopping' = 'is starting';
  let parts: RunningParts = { checks: [], ending: [] };
  const running = { name: 'running', ask: () => Promise.resolve(stage === 'runs' ? null : `the program ${stage}`) };
  const operations = await openOperations({ configuration, databaseUrl, logger, checks: () => [running, ...parts.checks] });

  const started = start({ configuration, databaseUrl, logger, metrics: operations.metrics }).then((made) => {
    parts = made;
    if (stage === 'is starting') stage = 'runs';
    logger.info('started');
  });
  const failed = new Promise<{ readonly error: unknown }>((tell) => {
    started.catch((error: unknown) => tell({ error }));
  });
  const end = async (cause: Cause): Promise<number> => {
    stage = 'is stopping';
    const wellSoFar = announce(logger, cause);
    const there = await Promise.race([
      started.then(
        () => true,
        () => true,
      ),
      later(startWithinMs),
    ]);
    if (!there) logger.error('The parts did not come up in time to be ended');
    const own = [...(tracing ? [{ name: 'traces', end: tracing.end }] : []), { name: 'health and metrics', end: operations.close }];
    const well = await shutDown([...parts.ending, ...own], logger);
    return wellSoFar && there && well ? 0 : 1;
  };
  return { failed, end };
};

const databaseUrlOf = (name: string, { databaseUrl }: Configuration): string => {
  if (databaseUrl !== null) return databaseUrl;
  throw new ConfigurationError([`DATABASE_URL is not set: the ${name} needs a PostgreSQL. \`npm start\` brings its own.`]);
};

/** @returns whether this is an orderly end */
const announce = (logger: Logger, cause: Cause): boolean => {
  if (typeof cause === 'string') {
    logger.info({ cause }, 'stopping');
    return true;
  }
  logger.fatal({ err: cause.error }, explainedFailure(cause.error));
  return false;
};

const later = (ms: number): Promise<false> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), ms).unref();
  });
