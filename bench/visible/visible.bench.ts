import { parseArgs } from 'node:util';
import type { Bench } from '../bench';
import { openStage, type Stage } from '../kafka/stage';
import { percentile, progress, spread, table, whole } from '../measure';
import { startPipeline, type Pipeline } from './pipeline';
import { startRoundTrip } from './round-trip';

/** The 99th percentile of "accepted to visible", against that of a round trip of kafkajs alone. */
const goal = 4;

export const bench: Bench = {
  about: 'a command accepted until its rows are visible through Kafka, at half of the maximum load, against a round trip of kafkajs alone',
  options: ['--rounds N    rounds counted, default 5', '--seconds N   how long each is under load in a round, default 8'],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '8' } },
    });
    const stage = await openStage(1);
    try {
      await measure(stage, Number(values.rounds), Number(values.seconds));
    } finally {
      await stage.end();
    }
  },
};

const measure = async (stage: Stage, rounds: number, seconds: number): Promise<void> => {
  const pipeline = await startPipeline(stage);
  const roundTrip = await startRoundTrip(stage);
  try {
    const most = await maximumLoad(pipeline, seconds);
    const rate = most / 2;
    const [visible, bare]: [number[], number[]] = [[], []];
    const medians: [number[], number[]] = [[], []];
    for (let round = 0; round <= rounds; round += 1) {
      progress(`${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}: ${whole(rate)} a second`);
      const [commands, trips] = [await pipeline.atRate(rate, seconds), await roundTrip.atRate(rate, seconds)];
      if (round === 0) continue;
      visible.push(percentile(commands, 99));
      bare.push(percentile(trips, 99));
      medians[0].push(percentile(commands, 50));
      medians[1].push(percentile(trips, 50));
    }
    progress('');
    report(most, visible, bare, medians);
  } finally {
    await pipeline.end();
    await roundTrip.end();
  }
};

/** Commands a second that the whole way sustains: sent by 64 clients, until the views have them all. */
const maximumLoad = async ({ command, caughtUp }: Pipeline, seconds: number): Promise<number> => {
  progress('looking for the maximum load');
  const begun = performance.now();
  const until = begun + 1_000 * seconds;
  let sent = 0;
  await Promise.all(
    Array.from({ length: 64 }, async () => {
      while (performance.now() < until) {
        await command();
        sent += 1;
      }
    }),
  );
  await caughtUp();
  return (1_000 * sent) / (performance.now() - begun);
};

const report = (
  most: number,
  visible: readonly number[],
  bare: readonly number[],
  [visibleMedian, bareMedian]: readonly [readonly number[], readonly number[]],
): void => {
  const row = (name: string, medians: readonly number[], of: readonly number[]): string[] => {
    const { min, median, max } = spread(of);
    return [name, spread(medians).median.toFixed(1), min.toFixed(1), median.toFixed(1), max.toFixed(1)];
  };
  console.log(
    table(
      [`milliseconds at ${whole(most / 2)} a second, half of ${whole(most)}`, 'p50', 'p99: min', 'median', 'max'],
      [
        row('accepted until visible in all views, through Kafka', visibleMedian, visible),
        row('round trip of kafkajs alone', bareMedian, bare),
      ],
    ),
  );
  const ratio = spread(visible).median / spread(bare).median;
  console.log(`\nratio of the 99th percentiles: ${ratio.toFixed(2)}, goal <= ${goal}: ${ratio <= goal ? 'met' : 'MISSED'}`);
};
