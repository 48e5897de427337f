import 'reflect-metadata';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { RelayTables1795100000000 } from './relay-tables-1';

/** Any number: the same in every program that migrates the broker's tables. */
const advisoryLock = 7_402_118;

/**
 * Brings the tables of relays up to date. Programs that start at the same time wait for one another: TypeORM itself takes no lock.
 *
 * @param url of the PostgreSQL database of the log
 */
export const migrateBroker = async (url: string): Promise<void> => {
  const guard = new Client({ connectionString: url, application_name: 'throughline-migrate' });
  // A server that goes away is reported by the migrations themselves.
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [advisoryLock]);
    await runMigrations(url);
  } finally {
    await guard.end();
  }
};

const runMigrations = async (url: string): Promise<void> => {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [RelayTables1795100000000],
    migrationsTableName: 'broker_migrations',
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
};
