/** Wakes whoever waits for something to do. */
export interface Bell {
  readonly ring: () => void;
  /** Resolves at the next ring, or at once when it has rung since the last time; at the latest after the time, in milliseconds. */
  readonly rung: (atMostMs: number) => Promise<void>;
}

export const createBell = (): Bell => {
  let hasRung = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      hasRung = true;
      wake?.();
    },
    rung: async (atMostMs) => {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, atMostMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = null;
      hasRung = false;
    },
  };
};
