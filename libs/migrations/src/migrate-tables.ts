import 'reflect-metadata';
import { Client, type Pool } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

/** Where a database is; what is left out is left to the environment (PGHOST and the like). */
export type Address =
  | { readonly url: string }
  | {
      readonly host?: string;
      readonly port?: number;
      readonly username?: string;
      readonly password?: string;
      readonly database?: string;
    };

/** The tables of one library. */
export interface TableMigrations {
  /** Any fixed number, the same in every program that migrates these tables. */
  readonly lock: number;
  /** The table that remembers which migrations were run. */
  readonly history: string;
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/**
 * Brings tables up to date. Programs that start at the same time wait for one another: TypeORM itself takes no lock.
 *
 * @param address of the PostgreSQL database, 15 or later
 */
export const migrateTables = async (address: Address, { lock, history, migrations }: TableMigrations): Promise<void> => {
  const guard = new Client({ ...clientAddress(address), application_name: 'throughline-migrate' });
  // A server that goes away is reported by the migrations themselves.
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [lock]);
    const source = new DataSource({
      type: 'postgres',
      ...address,
      poolSize: 1,
      migrations: [...migrations],
      migrationsTableName: history,
      migrationsTransactionMode: 'each',
      installExtensions: false,
    });
    await source.initialize();
    try {
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
  } finally {
    await guard.end();
  }
};

const clientAddress = (address: Address) => {
  if ('url' in address) return { connectionString: address.url };
  const { username, ...others } = address;
  return { ...others, ...(username === undefined ? {} : { user: username }) };
};

/** Where a pool connects to. */
export const addressOf = ({ options: { connectionString, host, port, user, password, database } }: Pool): Address => {
  if (connectionString !== undefined) return { url: connectionString };
  return {
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(user !== undefined && { username: user }),
    ...(typeof password === 'string' && { password }),
    ...(database !== undefined && { database }),
  };
};
