import type { Logger } from 'pino';
import type { Environment } from '../configuration/settings';

/** One part of a program to be ended, after those before it. */
export interface ShutdownStep {
  readonly name: string;
  readonly end: () => Promise<void>;
}

/**
 * Ends the steps in order. One that fails does not keep the others from being ended.
 * @returns whether all ended well
 */
export const shutDown = async (steps: readonly ShutdownStep[], logger: Logger): Promise<boolean> => {
  let well = true;
  for (const { name, end } of steps) {
    const began = performance.now();
    try {
      await end();
      logger.info({ part: name, ms: Math.round(performance.now() - began) }, 'ended');
    } catch (error) {
      well = false;
      logger.error({ part: name, err: error }, 'did not end well');
    }
  }
  return well;
};

/** How often a program started by npm looks whether npm is still there. */
const lookAfterParentMs = 500;

/** Why a program ends: a signal, or npm, which had started it, is gone. */
export type StopCause = NodeJS.Signals | 'npm is gone';

/**
 * Resolves at the first SIGTERM, SIGINT or SIGHUP; later ones change nothing, because a terminal and npm both send them. Under npm also
 * when npm is gone: a signal to npm ends the shell between the two, which passes nothing on.
 */
export const untilToldToStop = (environment: Environment): Promise<StopCause> =>
  new Promise((told) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => told(signal));
    if (environment['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    const look = setInterval(() => {
      if (process.ppid !== parent) told('npm is gone');
    }, lookAfterParentMs);
    look.unref();
  });
