import { setTimeout as sleep } from 'node:timers/promises';

export interface BackOffLimits {
  /** Milliseconds of the first pause, before chance. */
  readonly first: number;
  /** Milliseconds that no pause exceeds. */
  readonly longest: number;
}

/** Pauses that double until `reset`, each shortened by chance (to between half and all of it), so that workers do not march in step. */
export interface BackOff {
  readonly pause: (signal: AbortSignal) => Promise<void>;
  readonly reset: () => void;
}

export const backOff = ({ first, longest }: BackOffLimits): BackOff => {
  let next = first;
  return {
    pause: async (signal) => {
      const milliseconds = next * (0.5 + Math.random() / 2);
      next = Math.min(next * 2, longest);
      await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
    },
    reset: () => (next = first),
  };
};
