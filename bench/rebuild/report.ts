import { spread, table, whole } from '../measure';

/** What a figure is to be of the base, at least. */
export interface Goal {
  readonly name: string;
  readonly least: number;
}

/** Prints events a second of each, their ratio to the base in the same round, and whether goals are met. */
export const reportRatios = (
  title: string,
  figures: ReadonlyMap<string, readonly number[]>,
  base: string,
  goals: readonly Goal[],
): void => {
  const bases = figures.get(base) ?? [];
  const rows = [...figures].map(([name, of]) => {
    const { min, median, max } = spread(of);
    const ratio = spread(of.map((figure, round) => figure / (bases[round] ?? NaN)));
    const goal = goals.find((one) => one.name === name);
    return [
      name,
      ...[min, median, max].map(whole),
      ...(name === base ? ['', ''] : [ratio.median.toFixed(2), `${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)}`]),
      goal ? `>= ${goal.least}: ${ratio.median >= goal.least ? 'met' : 'MISSED'}` : '',
    ];
  });
  console.log(`${title}\n`);
  console.log(table(['events a second', 'min', 'median', 'max', 'ratio', 'spread', 'goal'], rows));
  console.log();
};
