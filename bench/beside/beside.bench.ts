import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { eventCodec } from '@throughline/episode';
import { createExecution, openEventLog, type Execution } from '@throughline/log';
import { buildsOf, dropBuild, rebuilds, requestRebuild, switchReaders, waitForPosition } from '@throughline/projection';
import { allViews, caseload } from '@throughline/views';
import { Pool } from 'pg';
import type { Bench } from '../bench';
import { percentile, progress, spread, table, whole } from '../measure';
import { openStage, type Stage } from '../rebuild/stage';
import { writeLog } from '../rebuild/write-log';
import { attend, openEpisodes } from '../visible/commands';
import { evenly } from '../visible/load';
import { followEstimates, type Followed } from './estimates';
import { startOwnProgram } from './own-program';
import { startAsking, startAskingWithoutPause, type Timed } from './readers';

const goals = { live: 2, query: 1.5, blockedMs: 50 };
const change = { who: 'bench', why: 'a measurement' };

export const bench: Bench = {
  about: 'live work beside a rebuild of all views: commands until visible, queries, readers at a switch; how wrong the estimate is',
  options: [
    '--rounds N     rounds counted, default 3; each without and then with a rebuild',
    '--events N     of the log, default 100,000',
    '--rate N       commands a second, default 20',
    '--queries N    questions a second, default 100',
    '--load N       percent of its time that the rebuild may take, default 50',
    '--switches N   there and back, default 10',
  ],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        rounds: { type: 'string', default: '3' },
        events: { type: 'string', default: '100000' },
        rate: { type: 'string', default: '20' },
        queries: { type: 'string', default: '100' },
        load: { type: 'string', default: '50' },
        switches: { type: 'string', default: '10' },
      },
    });
    const stage = await openStage();
    try {
      const { rounds, events, rate, queries, load, switches } = values;
      await measure(stage, {
        rounds: Number(rounds),
        events: Number(events),
        rate: Number(rate),
        queries: Number(queries),
        load: Number(load),
        switches: Number(switches),
      });
    } finally {
      await stage.end();
    }
  },
};

interface Options {
  readonly rounds: number;
  readonly events: number;
  readonly rate: number;
  readonly queries: number;
  readonly load: number;
  readonly switches: number;
}

interface Times {
  /** Accepted until the caseload shows it. */
  readonly live: readonly Timed[];
  readonly queries: readonly Timed[];
}

interface Beside extends Times, Followed {}

/** Patients of the made-up histories, about. */
const eventsOfAPatient = 131;
const quietSeconds = 15;

const measure = async ({ url, pool }: Stage, options: Options): Promise<void> => {
  await writeLog(url, pool, options.events);
  const projector = startOwnProgram('projector', url);
  const log = await openEventLog({ url, codec: eventCodec });
  const readers = new Pool({ connectionString: url, max: 16 });
  readers.on('error', () => undefined);
  try {
    progress('building all views from the log');
    await firstBuilds(pool);
    const execution = createExecution({ log, clock: Date.now });
    const world = { pool, readers, execution, episodes: await openEpisodes(execution, 64), options };
    const [quiet, beside]: [Times[], Beside[]] = [[], []];
    for (let round = 0; round <= options.rounds; round += 1) {
      const named = round === 0 ? 'warming up' : `round ${round} of ${options.rounds}`;
      progress(`${named}: without a rebuild`);
      const [without] = await timesOf(world, () => sleep(quietSeconds * 1_000));
      progress(`${named}: beside a rebuild of all views`);
      const [withOne, followed] = await timesOf(world, () => rebuildAll(pool, options.load));
      await dropReady(pool);
      if (round === 0) continue;
      quiet.push(without);
      beside.push({ ...withOne, ...followed });
    }
    progress('switching');
    const blocked = await switching(world);
    progress('');
    report(quiet, beside, blocked, options);
  } finally {
    await projector.end();
    await log.close();
    await readers.end();
  }
};

const firstBuilds = async (pool: Pool): Promise<void> => {
  for (;;) {
    const [first] = await rebuilds(pool).catch(() => []);
    if (first?.phase === 'done') return;
    if (first?.phase === 'failed') throw new Error(`The first builds failed: ${first.error ?? ''}`);
    await sleep(200);
  }
};

interface World {
  readonly pool: Pool;
  readonly readers: Pool;
  readonly execution: Execution;
  readonly episodes: readonly string[];
  readonly options: Options;
}

/** Commands and questions come evenly while the work lasts. */
const timesOf = async <Result>(
  { readers, execution, episodes, options }: World,
  work: () => Promise<Result>,
): Promise<readonly [Times, Result]> => {
  const live: Timed[] = [];
  const ending = new AbortController();
  const asking = startAsking(readers, options.queries, Math.ceil(options.events / eventsOfAPatient));
  const commands = (async () => {
    while (!ending.signal.aborted) {
      await evenly(options.rate, 1, async (index) => {
        sent += 1;
        const position = await attend(execution, episodes[index % episodes.length] ?? '', sent);
        const at = performance.now();
        await waitForPosition(readers, caseload, position, { timeoutMs: 60_000 });
        live.push({ at, ms: performance.now() - at });
      });
    }
  })();
  const result = await work().finally(() => ending.abort());
  await commands;
  return [{ live, queries: await asking.stop() }, result];
};
let sent = 0;

const rebuildAll = async (pool: Pool, maxLoad: number): Promise<Followed> =>
  followEstimates(pool, await requestRebuild(pool, allViews, { ...change, source: 'log', parallel: 2, maxLoad, thenSwitch: false }));

const dropReady = async (pool: Pool): Promise<void> => {
  for (const view of allViews)
    for (const { build } of (await buildsOf(pool, view)).filter(({ state }) => state === 'ready')) await dropBuild(pool, build, change);
};

/** @returns how long the slowest question took, without and with switches, in milliseconds */
const switching = async ({ pool, readers, options }: World): Promise<{ readonly without: number[]; readonly at: number[] }> => {
  await rebuildAll(pool, 100);
  const [without, at]: [number[], number[]] = [[], []];
  const patients = Math.ceil(options.events / eventsOfAPatient);
  const slowest = async (work: () => Promise<void>): Promise<number> => {
    const asking = startAskingWithoutPause(readers, 8, patients);
    await sleep(300);
    await work();
    await sleep(300);
    return percentile(await asking.stop(), 100);
  };
  for (let time = 0; time < options.switches; time += 1) {
    without.push(await slowest(() => sleep(100)));
    at.push(await slowest(() => switchReaders(pool, caseload, 'switch', change).then(() => undefined)));
    at.push(await slowest(() => switchReaders(pool, caseload, 'rollback', change).then(() => undefined)));
  }
  return { without, at };
};

const report = (
  quiet: readonly Times[],
  beside: readonly Beside[],
  { without, at }: { readonly without: readonly number[]; readonly at: readonly number[] },
  { rate, queries, load, events, rounds }: Options,
): void => {
  const ninetyNinths = (times: readonly Times[], of: keyof Times) => spread(times.map((one) => percentile(durations(one[of]), 99)));
  const line = (name: string, { min, median, max }: ReturnType<typeof spread>) => [name, ...[min, median, max].map((ms) => ms.toFixed(1))];
  const [live, liveBeside] = [ninetyNinths(quiet, 'live'), ninetyNinths(beside, 'live')];
  const [query, queryBeside] = [ninetyNinths(quiet, 'queries'), ninetyNinths(beside, 'queries')];
  console.log(
    `${rate} commands and ${queries} queries a second, ${whole(events)} events, a rebuild of ${allViews.length} views at ${load} %\n`,
  );
  console.log(
    table(
      [`milliseconds, ${rounds} rounds`, 'min', 'median', 'max'],
      [
        line('p99 of a command until the caseload shows it', live),
        line('  beside a rebuild', liveBeside),
        line('p99 of a query', query),
        line('  beside a rebuild', queryBeside),
        line('slowest query of 8 readers, no switch', spread(without)),
        line('  with a switch or rollback of the caseload', spread(at)),
      ],
    ),
  );
  console.log(
    `\n${table(
      ['milliseconds beside a rebuild, by phase', 'seconds', 'commands p50', 'p99', 'queries p50', 'p99'],
      phasesOf(beside).map(({ phase, seconds, live: commands, queries: asked }) => [
        phase,
        seconds.toFixed(1),
        ...[percentile(commands, 50), percentile(commands, 99), percentile(asked, 50), percentile(asked, 99)].map((ms) => ms.toFixed(1)),
      ]),
    )}`,
  );
  const estimates = beside.flatMap((one) => one.estimates);
  const errors = (from: number, to: number): number[] =>
    estimates
      .filter(({ share, tookSeconds }) => share >= from && share < to && tookSeconds > 0)
      .map(({ saidSeconds, tookSeconds }) => (100 * Math.abs(saidSeconds - tookSeconds)) / tookSeconds);
  console.log(
    `\n${table(
      ['ratio of medians', 'goal', 'measured'],
      [
        ['commands beside a rebuild / without', `<= ${goals.live}`, (liveBeside.median / live.median).toFixed(2)],
        ['queries beside a rebuild / without', `<= ${goals.query}`, (queryBeside.median / query.median).toFixed(2)],
        [
          'slowest query at a switch, beyond the slowest without, ms',
          `< ${goals.blockedMs}`,
          (spread(at).max - spread(without).median).toFixed(1),
        ],
      ],
    )}\n\n${table(
      ['the estimate is wrong by, percent', 'median', 'p90'],
      [
        ['in the first quarter', ...figures(errors(0, 0.25))],
        ['in the second quarter', ...figures(errors(0.25, 0.5))],
        ['in the second half', ...figures(errors(0.5, 1.01))],
      ],
    )}`,
  );
};

const durations = (times: readonly Timed[]): readonly number[] => times.map(({ ms }) => ms);

/** All rounds together, each phase apart: what it takes is told by the phase in which it began. */
const phasesOf = (beside: readonly Beside[]) => {
  const names = [...new Set(beside.flatMap(({ phases }) => phases.map(({ phase }) => phase)))].filter((phase) => phase !== 'done');
  return names.map((phase) => {
    const spans = beside.flatMap(({ phases, ...times }) =>
      phases.flatMap((one, index) => (one.phase === phase ? [{ from: one.at, to: phases[index + 1]?.at ?? Infinity, times }] : [])),
    );
    const within = (of: keyof Times): readonly number[] =>
      spans.flatMap(({ from, to, times }) => durations(times[of].filter(({ at }) => at >= from && at < to)));
    const seconds = spans.reduce((total, { from, to }) => total + (to - from) / 1_000, 0) / beside.length;
    return { phase, seconds, live: within('live'), queries: within('queries') };
  });
};

const figures = (errors: readonly number[]): readonly [string, string] => [
  percentile(errors, 50).toFixed(0),
  percentile(errors, 90).toFixed(0),
];
