import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import type { ProjectionDefinition } from '@throughline/kernel';
import { createLogSource, migrate, openEventLog, type EventLog, type Head } from '@throughline/log';
import { startEmbeddedPostgres } from '@throughline/platform';
import { checkpoints, parkedKeys, prepareViews, startProjector } from '@throughline/projection';
import { emptyViews, fillLog } from '@throughline/testing';
import { allViews } from '@throughline/views';
import type { Bench } from '../bench';
import { interleave, spread, table, whole, type Contender } from '../measure';

const reading = 'reading and parsing only';
/** A view that catches up, against reading and parsing the same rows. */
const goal = 0.3;
/** The views that there were first: what a view and event cost in them is the measure of all together. */
const first = ['aftercare-loop', 'caseload', 'patient-timeline'];
/** All views together, for a view and event, against the first ones together. */
const costGoal = 2;

interface Setting {
  readonly log: EventLog<EpisodeServiceEvent>;
  readonly pool: Pool;
  readonly heads: readonly Head[];
  readonly events: number;
  readonly batchSize: number;
}

export const bench: Bench = {
  about: 'each view, and all together, catching up with a log from nothing, against only reading and parsing the same rows',
  options: [
    '--rounds N     rounds counted, default 5; the contenders take turns in each',
    '--patients N   synthetic histories in the log, default 1,800 (about 131 events each)',
    '--batch N      events in a batch, default 1,000',
    '--view NAME    only this view',
    '--together     only the first three together and all together',
  ],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        rounds: { type: 'string', default: '5' },
        patients: { type: 'string', default: '1800' },
        batch: { type: 'string', default: '1000' },
        view: { type: 'string' },
        together: { type: 'boolean', default: false },
      },
    });
    const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
    const server = await startEmbeddedPostgres({ folder });
    try {
      await server.createDatabase('catch_up');
      const alone = values.together
        ? []
        : allViews.filter(({ name }) => values.view === undefined || name === values.view).map((view) => [view]);
      const together = values.view === undefined ? [allViews.filter(({ name }) => first.includes(name)), allViews] : [];
      const { patients, batch, rounds } = values;
      await measure(server.url('catch_up'), [...alone, ...together], Number(patients), Number(batch), Number(rounds));
    } finally {
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type View = ProjectionDefinition<EpisodeServiceEvent>;

const measure = async (
  url: string,
  groups: readonly (readonly View[])[],
  patients: number,
  batchSize: number,
  rounds: number,
): Promise<void> => {
  await migrate(url);
  const log = await openEventLog({ url, codec: eventCodec });
  const pool = new Pool({ connectionString: url, max: 8 });
  // Sessions that the stopping server ends are nobody's loss.
  pool.on('error', () => undefined);
  try {
    const events = await fillLog(log, { patients, sites: true });
    await pool.query('vacuum analyze');
    const setting = { log, pool, heads: await log.heads(), events, batchSize };
    const peaks = new Map<string, number>();
    const contenders = [
      { name: reading, round: async () => events / (await secondsOf(() => readAll(setting))) },
      ...groups.map((views) => ({ name: nameOf(views), round: async () => events / (await catchUp(setting, views)) })),
    ].map((contender) => watched(contender, peaks));
    const figures = await interleave(contenders, rounds);
    report(figures, peaks, events, rounds);
    reportCost(figures, groups);
  } finally {
    await log.close();
    await pool.end();
  }
};

const nameOf = (views: readonly View[]): string => (views.length === 1 ? (views[0]?.name ?? '') : `${views.length} views together`);

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

/** @returns seconds from empty views to such that have everything */
const catchUp = async ({ log, pool, heads, batchSize }: Setting, views: readonly View[]): Promise<number> => {
  await prepareViews(pool, views);
  await emptyViews(pool);
  await pool.query('checkpoint');
  const seconds = await secondsOf(async () => {
    const projector = startProjector({ pool, source: createLogSource(log), codec: eventCodec, definitions: views, batchSize });
    while (!(await caughtUp(pool, views, heads))) await sleep(5);
    await projector.stop();
  });
  if ((await parkedKeys(pool)).length > 0) throw new Error('A key was parked: the figure would not be of the whole history');
  return seconds;
};

const caughtUp = async (pool: Pool, views: readonly View[], heads: readonly Head[]): Promise<boolean> => {
  const reached = new Map((await checkpoints(pool)).map(({ projection, partition, sequence }) => [`${projection}/${partition}`, sequence]));
  return views.every(({ name }) => heads.every(({ partition, sequence }) => (reached.get(`${name}/${partition}`) ?? 0) >= sequence));
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
  const alone = new Set(allViews.map(({ name }) => name));
  const missed = rows.filter(([name = '', , , , ratio]) => alone.has(name) && Number(ratio) < goal).map(([name]) => name);
  console.log(
    `\nGoal: a ratio of at least ${goal} for a view alone. ${missed.length === 0 ? 'Reached.' : `Missed by ${missed.join(', ')}.`}`,
  );
};

/** What a view and event cost in each of the groups of several views, and how the greatest group compares with the smallest. */
const reportCost = (figures: ReadonlyMap<string, readonly number[]>, groups: readonly (readonly View[])[]): void => {
  const costs = groups
    .filter(({ length }) => length > 1)
    .map((views) => ({ name: nameOf(views), cost: (figures.get(nameOf(views)) ?? []).map((rate) => 1e6 / (rate * views.length)) }));
  const [least, most] = [costs.at(0), costs.at(-1)];
  if (!least || !most || least === most) return;
  const rows = costs.map(({ name, cost }) => {
    const { min, median, max } = spread(cost);
    return [name, ...[min, median, max].map((figure) => figure.toFixed(2))];
  });
  console.log(`\nMicroseconds a view and event:\n`);
  console.log(table(['', 'min', 'median', 'max'], rows));
  const ratio = spread(most.cost.map((cost, round) => cost / (least.cost[round] ?? NaN)));
  console.log(
    `\n${most.name} / ${least.name}: ${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)}); goal: at most ${costGoal}`,
  );
};
