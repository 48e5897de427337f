/** A run of sequences. */
export interface Run {
  readonly from: number;
  readonly upTo: number;
}

/** What of a partition was skipped by the topic and may still come. Bounded: of too many runs the oldest is given up. */
export interface Gaps {
  readonly open: (run: Run) => void;
  /** @returns whether the sequence was skipped and has not come since */
  readonly close: (sequence: number) => boolean;
  readonly left: () => readonly Run[];
}

const runsAtMost = 1_000;

/** @param giveUp told of a run that is not looked out for any more */
export const openGaps = (giveUp: (run: Run) => void): Gaps => {
  let runs: readonly Run[] = [];
  return {
    open: (run) => {
      const [oldest] = runs;
      if (oldest && runs.length >= runsAtMost) {
        giveUp(oldest);
        runs = runs.slice(1);
      }
      runs = [...runs, run];
    },
    close: (sequence) => {
      const run = runs.find(({ from, upTo }) => from <= sequence && sequence <= upTo);
      if (!run) return false;
      const rest = [
        { from: run.from, upTo: sequence - 1 },
        { from: sequence + 1, upTo: run.upTo },
      ].filter(({ from, upTo }) => from <= upTo);
      runs = runs.flatMap((one) => (one === run ? rest : [one]));
      return true;
    },
    left: () => runs,
  };
};
