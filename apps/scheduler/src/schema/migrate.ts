import 'reflect-metadata';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { CreateSchedulerLease1795400000000 } from './create-lease-1';

/** Any fixed number: the same in every process that makes the scheduler's table. */
const advisoryLock = 7_541_883;

/** Brings the scheduler's table up to date. Programs that start at the same time wait for one another: TypeORM itself takes no lock. */
export const migrateScheduler = async (url: string): Promise<void> => {
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
    migrations: [CreateSchedulerLease1795400000000],
    migrationsTableName: 'scheduler_migrations',
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
};
