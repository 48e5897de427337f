/** How long to wait before trying again: doubles until `reset`, shortened by chance, so that programs do not march in step. */
export interface Pauses {
  /** The next pause, in milliseconds. */
  readonly next: () => number;
  readonly reset: () => void;
}

/** @param first milliseconds of the first pause, before chance; @param longest milliseconds that none exceeds */
export const createPauses = (first: number, longest: number): Pauses => {
  let upcoming = first;
  return {
    next: () => {
      const milliseconds = upcoming * (0.5 + Math.random() / 2);
      upcoming = Math.min(upcoming * 2, longest);
      return milliseconds;
    },
    reset: () => (upcoming = first),
  };
};
