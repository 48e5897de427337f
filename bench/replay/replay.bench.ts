import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { migrate, openEventLog, type EventLog } from '@throughline/log';
import { startEmbeddedPostgres } from '@throughline/platform';
import { foldStreams, foldViews, readRecord, type PatientRecord } from '@throughline/replay';
import { allViews } from '@throughline/views';
import { Pool } from 'pg';
import type { Bench } from '../bench';
import { episodeId } from '../decide/long-life';
import { interleave, spread, table, whole } from '../measure';
import { appendLongEpisode } from './episode';

/** A replay of states takes at most so many times the time of reading its rows. */
const goal = 2;

/** Rows in one page, as many as the replay asks for. */
const pageSize = 1_000;

const names = { rows: 'reading the rows', state: 'replay, states', views: 'replay, states and every view' } as const;

export const bench: Bench = {
  about: "an episode of 10,000 events as it was at a moment: states, and every view, against reading the record's rows",
  options: [
    '--events N     of the episode, default 10,000; lived by the real deciders, which takes some minutes',
    '--rounds N     default 7',
    '--seed N       of the history, default 1',
  ],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        events: { type: 'string', default: '10000' },
        rounds: { type: 'string', default: '7' },
        seed: { type: 'string', default: '1' },
      },
    });
    const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
    const server = await startEmbeddedPostgres({ folder });
    try {
      await server.createDatabase('replay');
      await measure(server.url('replay'), Number(values.events), Number(values.rounds), Number(values.seed));
    } finally {
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const measure = async (url: string, events: number, rounds: number, seed: number): Promise<void> => {
  await migrate(url);
  const log = await openEventLog({ url, codec: eventCodec });
  const pool = new Pool({ connectionString: url, max: 1, options: '-c enable_seqscan=off' });
  try {
    const appended = await appendLongEpisode(log, events, seed);
    const record = await recordIn(log);
    const streams = [...new Set(record.events.map(({ streamId }) => streamId))];
    const figures = await interleave(
      [
        { name: names.rows, round: timed(() => readRows(pool, streams)) },
        { name: names.state, round: timed(async () => foldStreams((await recordIn(log)).events)) },
        {
          name: names.views,
          round: timed(async () => {
            const { events: told } = await recordIn(log);
            return [foldStreams(told), await foldViews(told, allViews)];
          }),
        },
      ],
      rounds,
    );
    console.log(`${whole(appended)} events in ${streams.length} streams of one patient, ${whole(events)} of them in the episode\n`);
    report(figures);
  } finally {
    await pool.end();
    await log.close();
  }
};

const recordIn = async (log: EventLog<EpisodeServiceEvent>): Promise<PatientRecord> => {
  const record = await readRecord(log, { episodeId, sees: () => true });
  if (!record) throw new Error('The episode is not there');
  return record;
};

const timed = (work: () => Promise<unknown>) => async (): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** Every column of every row of the record, page by page, as the text in which PostgreSQL sends it. */
const readRows = async (pool: Pool, streams: readonly string[]): Promise<void> => {
  let after = new Map(streams.map((stream) => [stream, 0]));
  while (after.size > 0) {
    const { rows } = await pool.query<{ stream_id: string }>({
      name: 'bench-rows',
      text: `select e.* from unnest($1::text[], $2::int[]) as u (stream_id, after)
              cross join lateral (select * from events e where e.stream_id = u.stream_id and e.stream_version > u.after
                                   order by e.stream_version limit ${pageSize}) e`,
      values: [[...after.keys()], [...after.values()]],
      types: { getTypeParser: () => (text: string) => text },
    });
    const counts = new Map<string, number>();
    for (const { stream_id: stream } of rows) counts.set(stream, (counts.get(stream) ?? 0) + 1);
    after = new Map([...after].flatMap(([stream, last]) => (counts.get(stream) === pageSize ? [[stream, last + pageSize] as const] : [])));
  }
};

const report = (figures: ReadonlyMap<string, readonly number[]>): void => {
  const inMs = (name: string) => spread(figures.get(name) ?? []);
  const line = (name: string): string[] => {
    const { min, median, max } = inMs(name);
    return [name, ...[min, median, max].map((ms) => ms.toFixed(1))];
  };
  console.log(table(['milliseconds', 'min', 'median', 'max'], Object.values(names).map(line)));
  const ratio = (name: string): number => inMs(name).median / inMs(names.rows).median;
  const state = ratio(names.state);
  console.log(`\n${names.state} / ${names.rows}: ${state.toFixed(2)} (goal <= ${goal}: ${state <= goal ? 'met' : 'MISSED'})`);
  console.log(`${names.views} / ${names.rows}: ${ratio(names.views).toFixed(2)} (no goal)`);
};
