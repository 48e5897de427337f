import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Account } from './unprivileged';

const readyWithinMs = 60_000;

/** Chosen for one machine that also runs the service; durability stays PostgreSQL's default. */
const defaults: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Starts the server process on the folder. Its output goes to `postgres.log` there. */
export const launch = async (
  binaries: string,
  folder: string,
  account: Account | null,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> => {
  const chosen = Object.entries({ ...defaults, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await open(logFile(folder), 'a');
  try {
    return spawn(
      join(binaries, 'bin', 'postgres'),
      ['-D', join(folder, 'data'), '-p', String(port), ...chosen],
      // Its own process group: an interrupt typed at the terminal must reach this process first, which then stops the server in order.
      { cwd: folder, detached: true, stdio: ['ignore', log.fd, log.fd], ...identity(account) },
    );
  } finally {
    await log.close();
  }
};

const orphansLeaveWithinMs = 10_000;

/**
 * Starts the server process on the folder and waits until it takes connections. Sessions of a postmaster that was killed hold its shared
 * memory until they notice, a moment later; PostgreSQL refuses to start meanwhile, and is tried again.
 *
 * @param url of the database to try
 * @throws Error with the server's last log lines when it does not come up
 */
export const startPostmaster = async (url: string, folder: string, launchOnce: () => Promise<ChildProcess>): Promise<ChildProcess> => {
  const deadline = performance.now() + orphansLeaveWithinMs;
  for (;;) {
    const child = await launchOnce();
    try {
      await untilReady(url, child, folder);
      return child;
    } catch (error) {
      if (performance.now() > deadline || !(error instanceof Error && error.message.includes('pre-existing shared memory block')))
        throw error;
      await sleep(50);
    }
  }
};

const untilReady = async (url: string, child: ChildProcess, folder: string): Promise<void> => {
  let failure: unknown;
  child.once('error', (error) => {
    failure = error;
  });
  const deadline = performance.now() + readyWithinMs;
  while (performance.now() < deadline) {
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
    await sleep(25);
  }
  child.kill('SIGKILL');
  throw new Error(`PostgreSQL did not start. Its log, ${logFile(folder)}, ends:\n${await lastLines(folder)}`, { cause: failure });
};

/** A TCP port of this machine that nothing listens on now. */
export const freePort = async (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') found(address.port);
        else failed(new Error('No free port'));
      });
    });
  });

/** Runs a program of PostgreSQL to its end. @throws Error with what it complained about */
export const run = async (command: string, parameters: readonly string[], account: Account | null, cwd: string): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(command, parameters, { cwd, stdio: ['ignore', 'ignore', 'pipe'], ...identity(account) });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.once('error', failed);
    child.once('exit', (code) => {
      if (code === 0) done();
      else failed(new Error(`${command} in ${cwd} failed: ${complaint.trim()}`));
    });
  });

const logFile = (folder: string): string => join(folder, 'postgres.log');

const lastLines = async (folder: string): Promise<string> =>
  (await readFile(logFile(folder), 'utf8').catch(() => '')).trimEnd().split('\n').slice(-5).join('\n');

const identity = (account: Account | null): { uid?: number; gid?: number } => (account ? { uid: account.uid, gid: account.gid } : {});

/** Not listening yet, or PostgreSQL's `cannot_connect_now` while it recovers. */
const startingUp = (error: unknown): boolean => {
  const code = (error as { code?: string }).code;
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03';
};
