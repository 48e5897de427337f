import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '@throughline/platform';
import type { Bench } from '../bench';
import { interleave, percentile, spread, table, whole } from '../measure';
import { bulkInserts, emmett, oneRowInserts, throughline, type Appender } from './contenders';

const ours64 = 'Throughline, 64 writers of one event';
const ours256 = 'Throughline, 256 writers of one event';
const plain64 = 'one-row INSERTs, 64 at once';
const bulk = '100-row unnest INSERTs';
const other64 = 'Emmett 0.42.0, 64 writers of one event';

/** What the figures are held against. */
const goals = [
  { of: ours64, against: plain64, least: 1.4 },
  { of: ours64, against: other64, least: 6 },
  { of: ours256, against: bulk, least: 0.6 },
];

export const bench: Bench = {
  about: 'durable appends a second, against plain inserts, bulk inserts and Emmett',
  options: [
    '--rounds N       rounds counted, default 5; the contenders take turns in each',
    '--seconds N      how long each of them writes in a round, default 3',
    '--connections N  of the one-row INSERTs and of Emmett, default 16',
    '--statements N   bulk INSERTs at once, default 4',
    '--flushes N      of Throughline under way at once, default its own',
  ],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        rounds: { type: 'string', default: '5' },
        seconds: { type: 'string', default: '3' },
        connections: { type: 'string', default: '16' },
        statements: { type: 'string', default: '4' },
        flushes: { type: 'string' },
      },
    });
    const flushes = values.flushes === undefined ? undefined : Number(values.flushes);
    const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
    const server = await startEmbeddedPostgres({ folder });
    try {
      for (const database of ['ours', 'plain', 'emmett']) await server.createDatabase(database);
      const appenders = new Map<string, Appender>([
        [ours64, await throughline(server.url('ours'), 64, flushes)],
        [ours256, await throughline(server.url('ours'), 256, flushes)],
        [plain64, await oneRowInserts(server.url('plain'), 64, Number(values.connections))],
        [bulk, await bulkInserts(server.url('plain'), Number(values.statements), 100)],
      ]);
      const emmettAppender = await emmett(server.url('emmett'), 64, Number(values.connections));
      if (emmettAppender) appenders.set(other64, emmettAppender);
      else console.log('Emmett is not installed: its comparison is left out. To have it: npm ci --prefix bench\n');
      await measure(appenders, Number(values.rounds), Number(values.seconds));
      for (const appender of appenders.values()) await appender.close();
    } finally {
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const measure = async (appenders: ReadonlyMap<string, Appender>, rounds: number, seconds: number): Promise<void> => {
  const latencies = new Map<string, number[]>([...appenders.keys()].map((name) => [name, []]));
  const contenders = [...appenders].map(([name, appender]) => ({
    name,
    round: async (): Promise<number> => {
      const { perSecond, latencies: measured } = await appender.round(seconds);
      latencies.get(name)?.push(percentile(measured, 50), percentile(measured, 99));
      return perSecond;
    },
  }));
  const figures = await interleave(contenders, rounds);
  console.log(
    table(
      ['events a second', 'min', 'median', 'max', 'p50 ms', 'p99 ms'],
      [...figures].map(([name, perSecond]) => {
        const { min, median, max } = spread(perSecond);
        const [p50, p99] = [0, 1].map(
          (which) => spread((latencies.get(name) ?? []).filter((_, index) => index % 2 === which).slice(1)).median,
        );
        return [name, whole(min), whole(median), whole(max), (p50 ?? NaN).toFixed(2), (p99 ?? NaN).toFixed(2)];
      }),
    ),
  );
  console.log();
  console.log(
    table(
      ['ratio of medians', 'goal', 'measured', ''],
      goals.flatMap((goal) => verdict(goal, figures)),
    ),
  );
};

const verdict = (goal: (typeof goals)[number], figures: ReadonlyMap<string, readonly number[]>): string[][] => {
  const [of, against] = [figures.get(goal.of), figures.get(goal.against)];
  if (!of || !against) return [];
  const ratio = spread(of).median / spread(against).median;
  return [[`${goal.of} / ${goal.against}`, `>= ${goal.least}`, ratio.toFixed(2), ratio >= goal.least ? 'met' : 'MISSED']];
};
