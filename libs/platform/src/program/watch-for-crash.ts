import type { Logger } from '../logging/logger';

/** Whether a rejection that nobody caught is known to be of no consequence. */
export type Stray = (reason: unknown) => boolean;

/** Watches for errors that nobody caught, thrown or rejected. */
export interface CrashWatch {
  /** Resolves with the first one. Later ones change nothing: the program is ending. */
  readonly crashed: Promise<{ readonly error: unknown }>;
  /** From now on rejections that `stray` knows are logged, and the program goes on. */
  readonly overlook: (stray: Stray, logger: Logger) => void;
}

export const watchForCrash = (): CrashWatch => {
  let overlooked: (reason: unknown) => boolean = () => false;
  const crashed = new Promise<{ readonly error: unknown }>((tell) => {
    process.on('uncaughtException', (error) => tell({ error }));
    process.on('unhandledRejection', (reason) => {
      if (!overlooked(reason)) tell({ error: reason });
    });
  });
  return {
    crashed,
    overlook: (stray, logger) => {
      overlooked = (reason) => {
        if (!stray(reason)) return false;
        logger.warn({ err: reason }, 'A client left an error to nobody; the program goes on');
        return true;
      };
    },
  };
};
