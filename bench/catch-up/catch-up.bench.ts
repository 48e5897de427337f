import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { tableName, type ProjectionDefinition } from '@throughline/kernel';
import { createLogSource, migrate, openEventLog, type EventLog, type Head } from '@throughline/log';
import { startEmbeddedPostgres } from '@throughline/platform';
import { checkpoints, parkedKeys, prepareViews, startProjector } from '@throughline/projection';
import { fillLog } from '@throughline/testing';
import { allViews } from '@throughline/views';
import type { Bench } from '../bench';
import { interleave, spread, table, whole, type Contender } from '../measure';

const reading = 'reading and parsing only';
/** A view that catches up, against reading and parsing the same rows. */
const goal = 0.3;

interface Setting {
  readonly log: EventLog<EpisodeServiceEvent>;
  readonly pool: Pool;
  readonly heads: readonly Head[];
  readonly events: number;
  readonly batchSize: number;
}

export const bench: Bench = {
  about: 'each view catching up with a log from nothing, against only reading and parsing the same rows',
  options: [
    '--rounds N     rounds counted, default 5; the contenders take turns in each',
    '--patients N   synthetic histories in the log, default 1,800 (about 115 events each)',
    '--batch N      events in a batch, default 1,000',
    '--view NAME    only this view',
  ],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        rounds: { type: 'string', default: '5' },
        patients: { type: 'string', default: '1800' },
        batch: { type: 'string', default: '1000' },
        view: { type: 'string' },
      },
    });
    const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
    const server = await startEmbeddedPostgres({ folder });
    try {
      await server.createDatabase('catch_up');
      const views = allViews.filter(({ name }) => values.view === undefined || name === values.view);
      await measure(server.url('catch_up'), views, Number(values.patients), Number(values.batch), Number(values.rounds));
    } finally {
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type View = ProjectionDefinition<EpisodeServiceEvent>;

const measure = async (url: string, views: readonly View[], patients: number, batchSize: number, rounds: number): Promise<void> => {
  await migrate(url);
  const log = await openEventLog({ url, codec: eventCodec });
  const pool = new Pool({ connectionString: url, max: 8 });
  // Sessions that the stopping server ends are nobody's loss.
  pool.on('error', () => undefined);
  try {
    const events = await fillLog(log, { patients });
    await pool.query('vacuum analyze');
    const setting = { log, pool, heads: await log.heads(), events, batchSize };
    const peaks = new Map<string, number>();
    const contenders = [
      { name: reading, round: async () => events / (await secondsOf(() => readAll(setting))) },
      ...views.map((view) => ({ name: view.name, round: async () => events / (await catchUp(setting, view)) })),
    ].map((contender) => watched(contender, peaks));
    report(await interleave(contenders, rounds), peaks, events, rounds);
  } finally {
    await log.close();
    await pool.end();
  }
};

const secondsOf = async (work: () => Promise<void>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
};

/** All partitions at once, as a projector reads them. */
const readAll = async ({ log, heads, batchSize }: Setting): Promise<void> => {
  await Promise.all(
    heads.map(async ({ partition, sequence }) => {
      for (let after = 0; after < sequence;) {
        const page = await log.readStored(partition, { after, limit: batchSize });
        for (const stored of page) eventCodec.read(stored);
        after += page.length;
      }
    }),
  );
};

/** @returns seconds from an empty view to one that has everything */
const catchUp = async ({ log, pool, heads, batchSize }: Setting, view: View): Promise<number> => {
  await prepareViews(pool, [view]);
  await pool.query(`truncate checkpoints, ${view.tables.map((one) => tableName(view, one)).join(', ')}`);
  await pool.query('checkpoint');
  const seconds = await secondsOf(async () => {
    const projector = startProjector({ pool, source: createLogSource(log), codec: eventCodec, definitions: [view], batchSize });
    while (!(await caughtUp(pool, heads))) await sleep(5);
    await projector.stop();
  });
  if ((await parkedKeys(pool)).length > 0) throw new Error('A key was parked: the figure would not be of the whole history');
  return seconds;
};

const caughtUp = async (pool: Pool, heads: readonly Head[]): Promise<boolean> => {
  const reached = new Map((await checkpoints(pool)).map(({ partition, sequence }) => [partition, sequence]));
  return heads.every(({ partition, sequence }) => (reached.get(partition) ?? 0) >= sequence);
};

/** Keeps the greatest resident size of this process while the contender runs, in bytes. */
const watched = ({ name, round }: Contender, peaks: Map<string, number>): Contender => ({
  name,
  round: async () => {
    globalThis.gc?.();
    const look = (): void => void peaks.set(name, Math.max(peaks.get(name) ?? 0, process.memoryUsage.rss()));
    const watch = setInterval(look, 20);
    try {
      return await round();
    } finally {
      clearInterval(watch);
    }
  },
});

const report = (
  figures: ReadonlyMap<string, readonly number[]>,
  peaks: ReadonlyMap<string, number>,
  events: number,
  rounds: number,
): void => {
  const base = figures.get(reading) ?? [];
  const rows = [...figures].map(([name, of]) => {
    const { min, median, max } = spread(of);
    const ratio = spread(of.map((figure, round) => figure / (base[round] ?? NaN)));
    const ratios = name === reading ? ['', ''] : [ratio.median.toFixed(2), `${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)}`];
    return [name, whole(min), whole(median), whole(max), ...ratios, `${whole((peaks.get(name) ?? 0) / 2 ** 20)} MB`];
  });
  console.log(`${whole(events)} events, ${rounds} rounds, events a second:\n`);
  console.log(table(['', 'min', 'median', 'max', 'ratio', 'spread', 'peak RSS'], rows));
  const missed = rows.filter(([name, , , , ratio]) => name !== reading && Number(ratio) < goal).map(([name]) => name);
  console.log(`\nGoal: a ratio of at least ${goal}. ${missed.length === 0 ? 'Reached.' : `Missed by ${missed.join(', ')}.`}`);
};
