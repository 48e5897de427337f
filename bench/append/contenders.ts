import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { migrate, openEventLog } from '@throughline/log';
import { Pool } from 'pg';
import { v7 } from 'uuid';
import { codec, concurrently, dose, eventsPerStream, metaOf, type Round } from './workload';

/** Someone who appends; `round` lets many writers do so at once. */
export interface Appender {
  readonly round: (seconds: number) => Promise<Round>;
  readonly close: () => Promise<void>;
}

/** Throughline's log as the service uses it. Validates every event. @param flushesAtOnce instead of the log's default */
export const throughline = async (url: string, writers: number, flushesAtOnce?: number): Promise<Appender> => {
  await migrate(url);
  const log = await openEventLog({ url, codec, ...(flushesAtOnce === undefined ? {} : { flushesAtOnce }) });
  return {
    round: (seconds) => {
      const run = v7();
      return concurrently(writers, seconds, 1, async (writer, turn) => {
        const { streamId, version } = placeOf(run, writer, turn);
        const commandId = v7();
        await log.append({
          commandId,
          digest: 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg',
          partitionKey: streamId,
          streams: [{ streamId, expectedVersion: version - 1, events: [dose(streamId, version, commandId)] }],
        });
      });
    },
    close: () => log.close(),
  };
};

const placeOf = (run: string, writer: number, turn: number): { streamId: string; version: number } => ({
  streamId: `episode-${run}-${writer}-${Math.floor(turn / eventsPerStream)}`,
  version: (turn % eventsPerStream) + 1,
});

/** A table with the columns and constraints of the log's, and a database sequence, which is all that a plain INSERT can number by. */
const plainTable = `
  create table if not exists plain_events (
    partition smallint not null, sequence bigint generated always as identity, stream_version integer not null, schema_version smallint not null,
    recorded_at timestamptz not null, event_id uuid not null, stream_id text not null, type text not null, command_id text not null,
    digest text not null, meta json not null, payload json not null,
    primary key (partition, sequence), unique (stream_id, stream_version), unique (command_id))`;

const plainPool = async (url: string, connections: number): Promise<Pool> => {
  const pool = openPool(url, connections);
  await pool.query(plainTable);
  return pool;
};

const openPool = (url: string, connections: number): Pool => {
  const pool = new Pool({ connectionString: url, max: connections });
  // The server is stopped at the end of the benchmark, perhaps before the last goodbye has been said.
  pool.on('error', () => undefined);
  return pool;
};

const columns = 'partition, stream_version, schema_version, recorded_at, event_id, stream_id, type, command_id, digest, meta, payload';

/** The plainest thing that could be done: one prepared INSERT an event, each its own transaction. */
export const oneRowInserts = async (url: string, writers: number, connections: number): Promise<Appender> => {
  const pool = await plainPool(url, connections);
  return {
    round: (seconds) => {
      const run = v7();
      return concurrently(writers, seconds, 1, async (writer, turn) => {
        const { streamId, version } = placeOf(run, writer, turn);
        await pool.query({
          name: 'one',
          text: `insert into plain_events (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
          values: [...rowOf(streamId, version, writer % 8)],
        });
      });
    },
    close: () => pool.end(),
  };
};

const rowOf = (streamId: string, version: number, partition: number): readonly string[] => {
  const commandId = v7();
  const event = dose(streamId, version, commandId);
  return [
    String(partition),
    String(version),
    '1',
    new Date().toISOString(),
    event.eventId,
    streamId,
    event.type,
    commandId,
    'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg',
    JSON.stringify(metaOf(event)),
    JSON.stringify(event.data),
  ];
};

/** The most that inserting in bulk gives: a hundred rows a statement, several statements at a time, nobody waiting for a single event. */
export const bulkInserts = async (url: string, statements: number, rowsEach: number): Promise<Appender> => {
  const pool = await plainPool(url, statements);
  return {
    round: (seconds) => {
      const run = v7();
      return concurrently(statements, seconds, rowsEach, async (writer, turn) => {
        const rows = Array.from({ length: rowsEach }, (_, row) => {
          const place = placeOf(run, writer, turn * rowsEach + row);
          return rowOf(place.streamId, place.version, row % 8);
        });
        await pool.query({
          name: 'bulk',
          text: `insert into plain_events (${columns}) select * from unnest($1::smallint[], $2::int[], $3::smallint[], $4::timestamptz[], $5::uuid[],
                   $6::text[], $7::text[], $8::text[], $9::text[], $10::json[], $11::json[])`,
          values: Array.from({ length: 11 }, (_, column) => rows.map((row) => row[column])),
        });
      });
    },
    close: () => pool.end(),
  };
};

interface EmmettStore {
  readonly appendToStream: (
    streamName: string,
    events: readonly { readonly type: string; readonly data: object; readonly metadata: object }[],
    options: { readonly expectedStreamVersion: bigint | 'STREAM_DOES_NOT_EXIST' },
  ) => Promise<unknown>;
  readonly close: () => Promise<void>;
  readonly schema: { readonly migrate: () => Promise<unknown> };
}

/** The best-known TypeScript event store, with as many connections as the plain INSERTs. Installed by `npm ci --prefix bench`, not with the project. */
export const emmett = async (url: string, writers: number, connections: number): Promise<Appender | null> => {
  const pool = openPool(url, connections);
  const store = emmettStore(pool);
  if (!store) {
    await pool.end();
    return null;
  }
  await store.schema.migrate();
  return {
    round: (seconds) => {
      const run = v7();
      return concurrently(writers, seconds, 1, async (writer, turn) => {
        const { streamId, version } = placeOf(run, writer, turn);
        const event = dose(streamId, version, v7());
        await store.appendToStream(streamId, [{ type: event.type, data: event.data, metadata: metaOf(event) }], {
          expectedStreamVersion: version === 1 ? 'STREAM_DOES_NOT_EXIST' : BigInt(version - 1),
        });
      });
    },
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
};

const emmettStore = (pool: Pool): EmmettStore | null => {
  const bench = createRequire(resolve('bench/package.json'));
  try {
    const { getPostgreSQLEventStore } = bench('@event-driven-io/emmett-postgresql') as {
      readonly getPostgreSQLEventStore: (url: string, options: { connectionOptions: { pooled: true; pool: Pool } }) => EmmettStore;
    };
    return getPostgreSQLEventStore(pool.options.connectionString ?? '', { connectionOptions: { pooled: true, pool } });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
};
