import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** An empty database of its own for a suite. */
export interface TestDatabase {
  readonly url: string;
  /** Puts a copy of another database in its place, as a restore from a backup does; waits until nobody is connected to either. */
  readonly replaceBy: (url: string) => Promise<void>;
  readonly drop: () => Promise<void>;
}

/**
 * Makes a database on the PostgreSQL of this Jest run (or on TEST_DATABASE_URL's server).
 *
 * @param copyOf the database whose files are copied, as a backup is restored; waits until nobody is connected to it. Default: an empty one
 */
export const createTestDatabase = async ({ copyOf }: { readonly copyOf?: string } = {}): Promise<TestDatabase> => {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('No PostgreSQL for tests: run them with "npm test", or set TEST_DATABASE_URL.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, (client) => create(client, name, copyOf));
  const url = new URL(server);
  url.pathname = `/${name}`;
  const replaceBy = (backup: string): Promise<void> =>
    onServer(server, async (client) => {
      await drop(client, name);
      await create(client, name, backup);
    });
  return { url: url.href, replaceBy, drop: () => onServer(server, (client) => drop(client, name)) };
};

const create = async (client: Client, name: string, copyOf?: string): Promise<void> => {
  if (copyOf === undefined) {
    await client.query(`create database ${name}`);
    return;
  }
  const template = new URL(copyOf).pathname.slice(1);
  await untilLeft(client, template);
  await client.query(`create database ${name} template ${template}`);
};

/** Connections that say goodbye get a while for it: one that is cut off then tells an error that nobody listens to any more. */
const drop = async (client: Client, name: string): Promise<void> => {
  await untilLeft(client, name);
  await client.query(`drop database ${name} with (force)`);
};

const untilLeft = async (client: Client, name: string): Promise<void> => {
  for (let asked = 0; asked < 100 && (await connectionsTo(client, name)) > 0; asked += 1) await sleep(50);
};

const connectionsTo = async (client: Client, name: string): Promise<number> => {
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from pg_stat_activity where datname = $1', [name]);
  return rows[0]?.count ?? 0;
};

const onServer = async (url: string, act: (client: Client) => Promise<unknown>): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
};
