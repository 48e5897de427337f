import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { tableName } from '@throughline/kernel';
import { createLogSource, migrate, openEventLog, type EventLog } from '@throughline/log';
import { startEmbeddedPostgres } from '@throughline/platform';
import { parkedKeys, prepareViews, startProjector, waitForPosition } from '@throughline/projection';
import { planOf, scansIn } from '@throughline/testing';
import { dueObligations, obligationRows, obligations, type Queryable } from '@throughline/views';
import { Pool } from 'pg';
import type { Bench } from '../bench';
import { progress, spread, table, whole, type Spread } from '../measure';
import { fillWithPatients, whenDue } from './patients';
import type { RoundRun, RoundTaken } from './round.program';

/** Shares of the patients whose screens are due. */
const shares = [0, 0.001, 0.1];

export const bench: Bench = {
  about: 'a round of the scheduler over many open episodes: what it reads, how, and how long it takes',
  options: ['--episodes N   open episodes, default 100,000', '--looks N      times that the due ones are looked for, default 5'],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: { episodes: { type: 'string', default: '100000' }, looks: { type: 'string', default: '5' } },
    });
    const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
    const server = await startEmbeddedPostgres({ folder });
    try {
      await server.createDatabase('obligations');
      await measure(server.url('obligations'), Number(values.episodes), Number(values.looks));
    } finally {
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const measure = async (url: string, episodes: number, looks: number): Promise<void> => {
  await migrate(url);
  const log = await openEventLog({ url, codec: eventCodec });
  const pool = new Pool({ connectionString: url, max: 8 });
  // Sessions that the stopping server ends are nobody's loss.
  pool.on('error', () => undefined);
  await prepareViews(pool, [obligations]);
  try {
    const events = await fillWithPatients(log, episodes);
    const projector = startProjector({ pool, source: createLogSource(log), codec: eventCodec, definitions: [obligations] });
    try {
      await caughtUp(log, pool);
      await pool.query('vacuum analyze');
      const { rows } = await pool.query<{ count: string }>(`select count(*) from ${rowsTable}`);
      console.log(`${whole(episodes)} open episodes, ${whole(events)} events, ${whole(Number(rows[0]?.count))} obligations that run\n`);
      const rounds: Round[] = [];
      for (const share of shares) {
        rounds.push(await roundAt(url, pool, share, looks));
        await caughtUp(log, pool);
      }
      report(rounds);
    } finally {
      await projector.stop();
    }
    if ((await parkedKeys(pool)).length > 0) throw new Error('A key was parked: the figures would not be of all episodes');
  } finally {
    await log.close();
    await pool.end();
  }
};

const rowsTable = tableName(obligations, obligationRows);

const caughtUp = async (log: EventLog<EpisodeServiceEvent>, pool: Pool): Promise<void> => {
  for (const { partition, sequence } of await log.heads()) {
    progress(`the view of partition ${partition}`);
    while (!(await waitForPosition(pool, obligations, { partition, sequence }, { timeoutMs: 60_000 })));
  }
  progress('');
};

interface Round extends Read, RoundTaken {
  readonly share: number;
  /** Seconds to look for all that is due, without doing anything about it. */
  readonly looking: Spread;
}

const roundAt = async (url: string, pool: Pool, share: number, looks: number): Promise<Round> => {
  const now = whenDue(share);
  const read = await explained(pool, now, share > 0);
  const seconds: number[] = [];
  for (let look = 0; look < looks; look += 1) seconds.push(await secondsToLook(pool, now));
  progress(`a round with ${read.due} due`);
  return { share, ...read, looking: spread(seconds), ...(await taken({ databaseUrl: url, now })) };
};

interface Read {
  readonly due: number;
  readonly statements: number;
  /** Rows of the view that PostgreSQL read for it, whether or not they were given out. */
  readonly rowsRead: number;
  readonly sequentialScans: number;
}

/** Looks for what is due, and counts by the plans what was read for it; prints one plan of each statement. */
const explained = async (pool: Pool, now: string, printed: boolean): Promise<Read> => {
  let [due, statements, rowsRead, sequentialScans] = [0, 0, 0, 0];
  const seen = new Set<string>();
  const reading: Queryable = {
    query: async (text, values) => {
      statements += 1;
      for (const node of scansIn(await planOf(pool, text, values)).filter((one) => one['Relation Name'] === obligationRows.name)) {
        rowsRead += Math.round((node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']);
        if (node['Node Type'] === 'Seq Scan') sequentialScans += 1;
      }
      if (printed && !seen.has(text)) console.log(`${await planText(pool, text, values)}\n`);
      seen.add(text);
      return pool.query(text, values);
    },
  };
  for await (const one of dueObligations(reading, now)) due += one.kind === 'uds_due' ? 1 : 0;
  return { due, statements, rowsRead, sequentialScans };
};

const planText = async (pool: Pool, text: string, values: unknown[]): Promise<string> => {
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, values);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
};

const secondsToLook = async (pool: Pool, now: string): Promise<number> => {
  const begun = performance.now();
  for await (const one of dueObligations(pool, now)) if (one.runsFrom > now) throw new Error('Something is due that has not begun');
  return (performance.now() - begun) / 1_000;
};

const taken = (run: RoundRun): Promise<RoundTaken> =>
  new Promise((said, failed) => {
    const child = fork(join(__dirname, `round.program${extname(__filename)}`), [JSON.stringify(run)]);
    child.once('message', (message) => said(message as RoundTaken));
    child.once('exit', (code) => failed(new Error(`The round ended with ${code} before it was over`)));
  });

const report = (rounds: readonly Round[]): void => {
  const rows = rounds.map(({ share, due, statements, rowsRead, sequentialScans, looking, seconds, outcomes, peakBytes }) => [
    `${share * 100} %`,
    whole(due),
    String(statements),
    whole(rowsRead),
    String(sequentialScans),
    ...[looking.min, looking.median, looking.max].map((figure) => (figure * 1_000).toFixed(1)),
    seconds.toFixed(2),
    Object.entries(outcomes)
      .map(([outcome, count]) => `${whole(count)} ${outcome}`)
      .join(', ') || 'none',
    `${whole(peakBytes / 2 ** 20)} MB`,
  ]);
  const head = [
    'of patients',
    'due',
    'statements',
    'rows read',
    'table scans',
    'look ms: min',
    'median',
    'max',
    'round s',
    'commands',
    'peak RSS',
  ];
  console.log(table(head, rows));
};
