import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { defineProjection, defineTable, type DecidedEvent } from '@throughline/kernel';
import { digestOf, openEventLog, subjectsIn } from '@throughline/log';
import { fillBuilds, finishBuilds } from '@throughline/projection';
import { codec, dose, eventsPerStream, metaOf, type Dose } from '../append/workload';
import { interleave, progress, whole } from '../measure';
import { reportRatios } from './report';
import { openStage, timedWithBuilds, type Stage } from './stage';

const ours = 'Throughline, rebuild of the view, keys and indexes included';
const theirs = 'Emmett 0.42.0, rebuildPostgreSQLProjections';
const goal = 10;
const streams = 500;

type Doses = {
  readonly streamId: string;
  readonly given: number;
  readonly observed: number;
  readonly amount: number;
  readonly last: string;
};

const doses = defineTable<Doses>({
  name: 'doses',
  columns: {
    streamId: { type: 'text' },
    given: { type: 'integer' },
    observed: { type: 'integer' },
    amount: { type: 'numeric' },
    last: { type: 'timestamptz' },
  },
  primaryKey: ['streamId'],
  keyColumn: 'streamId',
  indexes: [],
});

const dosesOfStreams = defineProjection<Dose, 'DoseRecorded'>({
  name: 'doses-of-streams',
  version: 1,
  tables: [doses],
  takes: ['DoseRecorded'],
  order: 'as-told',
  key: ({ streamId }) => streamId,
  fold: ({ streamId, occurredAt, data }, rows) => {
    const before = rows.get(doses, streamId);
    rows.put(doses, { streamId, ...afterDose(before, data, occurredAt) });
  },
});

type Total = Omit<Doses, 'streamId'>;

/** What both stores fold. */
const afterDose = (before: Total | undefined, { amount, observed }: Dose['data'], at: string): Total => ({
  given: (before?.given ?? 0) + 1,
  observed: (before?.observed ?? 0) + (observed ? 1 : 0),
  amount: (before?.amount ?? 0) + amount,
  last: at,
});

/** The part of Emmett that is used here. */
interface Emmett {
  readonly getPostgreSQLEventStore: (url: string) => {
    readonly appendToStream: (stream: string, events: readonly object[]) => Promise<unknown>;
    readonly close: () => Promise<void>;
    readonly schema: { readonly migrate: () => Promise<unknown> };
  };
  readonly pongoSingleStreamProjection: (options: {
    readonly collectionName: string;
    readonly canHandle: readonly string[];
    readonly evolve: (
      document: Total | null,
      event: { readonly data: Dose['data']; readonly metadata: { readonly occurredAt: string } },
    ) => Total;
  }) => object;
  readonly rebuildPostgreSQLProjections: (options: {
    readonly connectionString: string;
    readonly projections: readonly object[];
    readonly pulling: { readonly batchSize: number; readonly pullingFrequencyInMs: number };
  }) => { readonly start: () => Promise<void>; readonly close: () => Promise<void> };
}

const installedEmmett = (): Emmett | null => {
  try {
    return createRequire(resolve('bench/package.json'))('@event-driven-io/emmett-postgresql') as Emmett;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
};

/** One row for each stream of doses, rebuilt by both from the same events in the same PostgreSQL. */
export const againstEmmett = async (rounds: number, parallel: number): Promise<void> => {
  const emmett = installedEmmett();
  if (!emmett) {
    console.log('Emmett is not installed: its comparison is left out. To have it: npm ci --prefix bench\n');
    return;
  }
  const stage = await openStage();
  try {
    const histories = Array.from({ length: streams }, (_, number) => historyOf(`episode-${number}`));
    progress('filling both stores');
    const heads = await fillOurs(stage, histories);
    await fillTheirs(stage, emmett, histories);
    await stage.pool.query('vacuum analyze');
    const events = streams * eventsPerStream;
    const how = {
      pool: stage.pool,
      codec,
      readSubjects: subjectsIn({ connectionString: stage.url }),
      heads: () => Promise.resolve(heads),
      parallel,
    };
    const figures = await interleave(
      [
        {
          name: ours,
          round: async () =>
            events /
            (await timedWithBuilds(stage.pool, [dosesOfStreams], async (builds) => {
              await fillBuilds({ ...how, builds });
              await finishBuilds({ pool: stage.pool, builds });
              await expectRows(stage, `select count(*)::int as count from view_doses_of_streams_v1_${builds[0].build}.doses`);
            })),
        },
        { name: theirs, round: async () => events / (await rebuildTheirs(stage, emmett)) },
      ],
      rounds,
    );
    reportRatios(`${whole(events)} events of ${whole(streams)} streams into a row each`, figures, theirs, [{ name: ours, least: goal }]);
  } finally {
    await stage.end();
  }
};

type DoseEvent = DecidedEvent<Dose>;

const historyOf = (streamId: string): readonly DoseEvent[] =>
  Array.from({ length: eventsPerStream }, (_, index) => ({ ...dose(streamId, index + 1, `${streamId}-command`), patientId: streamId }));

const firstOf = ([first]: readonly DoseEvent[]): DoseEvent => {
  if (!first) throw new Error('A history has no events');
  return first;
};

const fillOurs = async ({ url }: Stage, histories: readonly (readonly DoseEvent[])[]) => {
  const log = await openEventLog({ url, codec });
  const append = (events: readonly DoseEvent[]) => {
    const { streamId, commandId } = firstOf(events);
    return log.append({
      commandId,
      digest: digestOf({ commandId }),
      partitionKey: streamId,
      streams: [{ streamId, expectedVersion: 0, events }],
    });
  };
  await Promise.all(histories.map(append));
  const heads = await log.heads();
  await log.close();
  return heads;
};

const fillTheirs = async ({ url }: Stage, emmett: Emmett, histories: readonly (readonly DoseEvent[])[]): Promise<void> => {
  const store = emmett.getPostgreSQLEventStore(url);
  await store.schema.migrate();
  for (const events of histories) {
    const { streamId } = firstOf(events);
    await store.appendToStream(
      streamId,
      events.map((event) => ({ type: event.type, data: event.data, metadata: metaOf(event) })),
    );
  }
  await store.close();
};

let rebuilds = 0;

/**
 * In batches and at a pace that suit it: a thousand events at once instead of a hundred, and no pause between batches. Each time under another
 * name: a second rebuild under the first one's goes on from its checkpoint, and makes no row.
 *
 * @returns seconds
 */
const rebuildTheirs = async (stage: Stage, emmett: Emmett): Promise<number> => {
  const collection = `doses_of_streams_${(rebuilds += 1)}`;
  const projection = emmett.pongoSingleStreamProjection({
    collectionName: collection,
    canHandle: ['DoseRecorded'],
    evolve: (document, { data, metadata }) => afterDose(document ?? undefined, data, metadata.occurredAt),
  });
  await stage.pool.query('checkpoint');
  const begun = performance.now();
  const consumer = emmett.rebuildPostgreSQLProjections({
    connectionString: stage.url,
    projections: [projection],
    pulling: { batchSize: 1_000, pullingFrequencyInMs: 0 },
  });
  await consumer.start();
  await consumer.close();
  const seconds = (performance.now() - begun) / 1_000;
  await expectRows(stage, `select count(*)::int as count from ${collection} where (data->>'given')::int = ${eventsPerStream}`);
  return seconds;
};

const expectRows = async ({ pool }: Stage, query: string): Promise<void> => {
  const { rows } = await pool.query<{ count: number }>(query);
  if (rows[0]?.count !== streams) throw new Error(`There should be ${streams} rows, and there are ${rows[0]?.count ?? 0}`);
};
