import 'reflect-metadata';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import { Bookkeeping1795000000000 } from './bookkeeping-1';

/** Any number: the same in every process that migrates the bookkeeping tables. */
const migrationLock = 7_201_302;

/**
 * Brings the runtime's own tables (checkpoints, parked keys and events) to today's form, on the database that the pool talks to.
 * TypeORM takes no lock for migrations, so an advisory lock keeps processes that start together apart.
 */
export const migrateBookkeeping = async (pool: Pool): Promise<void> => {
  const lock = await pool.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    const database = new DataSource(options(pool));
    await database.initialize();
    try {
      await database.runMigrations({ transaction: 'all' });
    } finally {
      await database.destroy();
    }
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    lock.release();
  }
};

const options = (pool: Pool): PostgresDataSourceOptions => ({
  type: 'postgres',
  ...address(pool),
  poolSize: 1,
  migrations: [Bookkeeping1795000000000],
  migrationsTableName: 'projection_migrations',
  installExtensions: false,
});

/** Where the pool connects to; what it leaves to the environment is left to it here as well. */
const address = ({ options: { connectionString, host, port, user, password, database } }: Pool) => {
  if (connectionString !== undefined) return { url: connectionString };
  return {
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(user !== undefined && { username: user }),
    ...(typeof password === 'string' && { password }),
    ...(database !== undefined && { database }),
  };
};
