/** Chance that can be had again: the same seed gives the same draws. */
export interface Chance {
  /** At least 0, less than 1. */
  readonly draw: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** @param seed any whole number; print it, so that a failing run can be had again */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  // Mulberry32: small, fast, and good enough to vary test data.
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(draw() * (most - least + 1));
  return {
    draw,
    whole,
    happens: (probability) => draw() < probability,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
  };
};
