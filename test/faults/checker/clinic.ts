import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { createLogSource, migrate, openEventLog, type EventLog } from '@throughline/log';
import { prepareViews, startProjector, waitForPosition } from '@throughline/projection';
import { createTestDatabase, fillLog } from '@throughline/testing';
import { allViews } from '@throughline/views';
import { Client, Pool } from 'pg';
import { asLine } from './acknowledged';

/** A database with histories, views that show them and a file of what clients were told, to be damaged in copies. */
export interface Clinic {
  readonly url: string;
  readonly acknowledged: string;
  /** Hands a copy of the database, damaged by the statements, to the work, and drops it afterwards. */
  readonly damaged: <Result>(statements: readonly string[], work: (url: string) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

export const openClinic = async (patients: number): Promise<Clinic> => {
  const database = await createTestDatabase();
  await migrate(database.url);
  const log = await openEventLog({ url: database.url, codec: eventCodec, partitions: 4 });
  await fillLog(log, { patients });
  await fillViews(database.url, log);
  const folder = await mkdtemp(join(tmpdir(), 'throughline-checker-'));
  const acknowledged = join(folder, 'acknowledged.jsonl');
  await writeFile(acknowledged, await answersOf(database.url, log));
  await log.close();
  return {
    url: database.url,
    acknowledged,
    damaged: (statements, work) => inCopy(database.url, statements, work),
    close: async () => {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const fillViews = async (url: string, log: EventLog<EpisodeServiceEvent>): Promise<void> => {
  const pool = new Pool({ connectionString: url });
  await prepareViews(pool, allViews);
  const projector = startProjector({ pool, source: createLogSource(log), codec: eventCodec, definitions: allViews });
  for (const head of await log.heads()) {
    for (const view of allViews) await waitForPosition(pool, view, head, { timeoutMs: 60_000 });
  }
  await projector.stop();
  await pool.end();
};

/** What the clients were told, as lines. */
const answersOf = async (url: string, log: EventLog<EpisodeServiceEvent>): Promise<string> => {
  const ids = await sql<{ id: string }>(url, 'select command_id as id from commands');
  const answers = await log.answers(ids.map(({ id }) => id));
  return [...answers.values()].map(({ receipt }) => asLine(receipt)).join('');
};

const inCopy = async <Result>(url: string, statements: readonly string[], work: (url: string) => Promise<Result>): Promise<Result> => {
  const address = new URL(url);
  const copy = `copy_${randomUUID().replaceAll('-', '')}`;
  const server = new URL(url);
  server.pathname = '/postgres';
  await sql(server.href, `create database ${copy} template ${address.pathname.slice(1)}`);
  try {
    address.pathname = `/${copy}`;
    for (const statement of statements) await sql(address.href, statement);
    return await work(address.href);
  } finally {
    await sql(server.href, `drop database ${copy} with (force)`);
  }
};

const sql = async <Row extends object>(url: string, statement: string): Promise<readonly Row[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
};
