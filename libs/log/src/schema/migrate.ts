import 'reflect-metadata';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { CreateLog1763800000000 } from './create-log';

/** Any fixed number will do, as long as every program that migrates this database takes the same one. */
const advisoryLock = 7_310_579_463;

/**
 * Brings the log's tables up to date. Programs that start at the same time wait for one another: TypeORM itself takes no lock.
 *
 * @param url of the PostgreSQL database, 15 or later
 */
export const migrate = async (url: string): Promise<void> => {
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
    migrations: [CreateLog1763800000000],
    migrationsTableName: 'log_migrations',
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
};
