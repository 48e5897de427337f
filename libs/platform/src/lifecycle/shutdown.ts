import type { Logger } from 'pino';

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

/** Resolves at the first SIGTERM or SIGINT. Later ones change nothing: a terminal and npm both send them. */
export const untilToldToStop = (): Promise<NodeJS.Signals> =>
  new Promise((told) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => told(signal));
  });
