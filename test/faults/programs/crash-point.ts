import { writeSync } from 'node:fs';

/** What a program is told to do to itself: at the n-th time that it comes to the step, send itself the signal. */
export interface CrashOrder {
  readonly step: string;
  readonly signal: 'SIGKILL' | 'SIGSTOP';
  /** 1: the next time. */
  readonly countdown: number;
}

/**
 * Makes an observer of a program's moments that obeys orders from the channel. The signal takes effect inside the moment: nothing after it
 * is done. It says so on standard output first.
 */
export const crashPoint = (): ((moment: { readonly step: string }) => void) => {
  let order: CrashOrder | null = null;
  let left = 0;
  process.on('message', (message) => {
    order = message as CrashOrder;
    left = order.countdown;
  });
  return ({ step }) => {
    if (step !== order?.step) return;
    left -= 1;
    if (left > 0) return;
    const { signal } = order;
    order = null;
    writeSync(1, `${reached({ step, signal })}\n`);
    process.kill(process.pid, signal);
  };
};

/** The line that a program writes just before. */
export const reached = ({ step, signal }: Pick<CrashOrder, 'step' | 'signal'>): string => `At ${step}: ${signal}`;
