import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { createLogSource, migrate, openEventLog, type EventLog } from '@throughline/log';
import { startEmbeddedPostgres } from '@throughline/platform';
import { checkpoints, parkedKeys, prepareViews, startProjector } from '@throughline/projection';
import { chanceOf, fillLog } from '@throughline/testing';
import { allViews, type Queryable } from '@throughline/views';
import type { Bench } from '../bench';
import { percentile, progress, table, whole } from '../measure';
import { questions, subjectOf, type Question } from './questions';

/** Milliseconds that an answer may take. */
const goal = 50;

interface Options {
  readonly patients: number;
  readonly draws: number;
  readonly plans: boolean;
  readonly about: string | undefined;
}

/** A statement that a question came to, and how long it took. */
interface Asked {
  readonly text: string;
  readonly values: unknown[];
  readonly ms: number;
}

export const bench: Bench = {
  about: 'every query of the views at a million events: by site, by staff member, by patient, the first page and the next',
  options: [
    '--patients N   synthetic histories in the log, default 7,700 (about 131 events each)',
    '--draws N      sites, members and patients about whom each question is asked, default 60',
    '--about TEXT   only questions whose name holds this',
    '--plans        print the whole plan of the slowest statement of each question, not only how it reads its tables',
  ],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        patients: { type: 'string', default: '7700' },
        draws: { type: 'string', default: '60' },
        about: { type: 'string' },
        plans: { type: 'boolean', default: false },
      },
    });
    const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
    const server = await startEmbeddedPostgres({ folder });
    try {
      await server.createDatabase('views');
      const options = { patients: Number(values.patients), draws: Number(values.draws), plans: values.plans, about: values.about };
      await measure(server.url('views'), options);
    } finally {
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const measure = async (url: string, options: Options): Promise<void> => {
  const pool = new Pool({ connectionString: url, max: 8 });
  // Sessions that the stopping server ends are nobody's loss.
  pool.on('error', () => undefined);
  try {
    const events = await fill(url, pool, options.patients);
    await pool.query('vacuum analyze');
    const asked = questions.filter(({ name }) => options.about === undefined || name.includes(options.about));
    const answers = new Map<Question, readonly Asked[]>();
    for (const question of asked) answers.set(question, await answersTo(pool, question, options));
    await report(pool, answers, events, options);
  } finally {
    await pool.end();
  }
};

/** Appends the histories and folds them into every view. @returns how many events */
const fill = async (url: string, pool: Pool, patients: number): Promise<number> => {
  await migrate(url);
  const log = await openEventLog({ url, codec: eventCodec });
  try {
    progress('appending the histories');
    const events = await fillLog(log, { patients, sites: true });
    await foldAll(log, pool, events);
    return events;
  } finally {
    await log.close();
  }
};

const foldAll = async (log: EventLog<EpisodeServiceEvent>, pool: Pool, events: number): Promise<void> => {
  await prepareViews(pool, allViews);
  const projector = startProjector({ pool, source: createLogSource(log), codec: eventCodec, definitions: allViews });
  try {
    for (let folded = 0; folded < 1; folded = await shareFolded(log, pool)) {
      progress(`folding: ${whole(100 * folded)} % of ${whole(events)} events in ${allViews.length} views`);
      await sleep(2_000);
    }
  } finally {
    await projector.stop();
  }
  if ((await parkedKeys(pool)).length > 0) throw new Error('A key was parked: the figures would not be of the whole history');
};

/** 0 to 1, over all views and partitions. */
const shareFolded = async (log: EventLog<EpisodeServiceEvent>, pool: Pool): Promise<number> => {
  const reached = new Map((await checkpoints(pool)).map(({ projection, partition, sequence }) => [`${projection}/${partition}`, sequence]));
  const heads = await log.heads();
  const sum = (figures: readonly number[]): number => figures.reduce((one, other) => one + other, 0);
  const folded = allViews.flatMap(({ name }) => heads.map(({ partition }) => reached.get(`${name}/${partition}`) ?? 0));
  return sum(folded) / (sum(heads.map(({ sequence }) => sequence)) * allViews.length);
};

/** Every statement of a question about sites, members and patients drawn anew each time. */
const answersTo = async (pool: Pool, { name, ask }: Question, { patients, draws }: Options): Promise<readonly Asked[]> => {
  progress(name);
  const chance = chanceOf(1);
  const asked: Asked[] = [];
  const watched: Queryable = {
    query: async (text, values) => {
      const begun = performance.now();
      const answer = await pool.query(text, values);
      asked.push({ text, values, ms: performance.now() - begun });
      return answer;
    },
  };
  for (let draw = 0; draw < draws; draw += 1) await ask(watched, subjectOf(chance.whole(0, patients - 1)));
  return asked;
};

const report = async (pool: Pool, answers: ReadonlyMap<Question, readonly Asked[]>, events: number, options: Options): Promise<void> => {
  progress('');
  const rows: string[][] = [];
  const plans: string[] = [];
  for (const [{ name }, asked] of answers) {
    const times = asked.map(({ ms }) => ms);
    const [first] = asked;
    const slowest = asked.reduce((one, other) => (other.ms > one.ms ? other : one));
    rows.push([name, inMs(first?.ms), ...[50, 95, 100].map((percent) => inMs(percentile(times, percent)))]);
    plans.push(`${name}\n${(await planOf(pool, slowest, options.plans)).join('\n')}`);
  }
  console.log(`Milliseconds a query, ${whole(events)} events, ${options.draws} draws; goal: under ${goal}\n`);
  console.log(table(['question', 'first', 'p50', 'p95', 'max'], rows));
  console.log(`\nHow the slowest statement of each reads its tables\n\n${plans.join('\n\n')}`);
  const over = rows.filter(([, , , p95]) => Number(p95) >= goal).map(([name]) => name);
  console.log(`\n${over.length === 0 ? `p95 under ${goal} ms for every question` : `over ${goal} ms: ${over.join('; ')}`}`);
};

const inMs = (ms = NaN): string => ms.toFixed(1);

/** @returns the lines of the plan, or only those that read a table, with what they read */
const planOf = async (pool: Pool, { text, values }: Asked, whole: boolean): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ readonly 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, values);
  const lines = rows.map((row) => row['QUERY PLAN']);
  return whole ? lines : lines.filter((line) => / Scan /.test(line)).map((line) => `  ${line.replace(/\(cost=[^)]*\) /, '').trim()}`);
};
