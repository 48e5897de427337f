/** The least, the middle and the greatest of some figures. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export const spread = (figures: readonly number[]): Spread => ({
  min: percentile(figures, 0),
  median: percentile(figures, 50),
  max: percentile(figures, 100),
});

/** @param percent 0 to 100 @returns the nearest figure; NaN when there is none */
export const percentile = (figures: readonly number[], percent: number): number => {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((percent / 100) * sorted.length))] ?? NaN;
};

/** One thing that is measured; a call is one round of it and gives one figure. */
export interface Contender {
  readonly name: string;
  readonly round: () => Promise<number>;
}

/**
 * Measures the contenders in turns, so that whatever else the machine does hits all of them alike: round 1 of each, round 2 of each, ...
 * The order is turned around each time. One more round before is not counted.
 */
export const interleave = async (contenders: readonly Contender[], rounds: number): Promise<ReadonlyMap<string, readonly number[]>> => {
  const figures = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? contenders : [...contenders].reverse();
    for (const { name, round: measure } of order) {
      progress(`${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}: ${name}`);
      const figure = await measure();
      if (round > 0) figures.get(name)?.push(figure);
    }
  }
  progress('');
  return figures;
};

/** Says on standard error what is being done: in one line that is written over on a terminal, in a line each otherwise. Empty: done. */
export const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
  else if (text) process.stderr.write(`${text}\n`);
};

/** Lines up columns for a terminal; the first column to the left, the others to the right. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};

/** 12345.6 as `12,346`. */
export const whole = (figure: number): string => Math.round(figure).toLocaleString('en-US');
