import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** An empty database of its own for a suite. */
export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** Makes an empty database on the PostgreSQL of this Jest run (or on TEST_DATABASE_URL's server). */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('No PostgreSQL for tests: run them with "npm test", or set TEST_DATABASE_URL.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) };
};

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
