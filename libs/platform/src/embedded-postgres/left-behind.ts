import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineOf, isAlive } from '../lifecycle/process-identity';
import { passwordIn } from './folder';

/** A postmaster that runs on a folder, as its own pid file says. */
export interface RunningPostmaster {
  readonly pid: number;
  readonly port: number;
  readonly password: string;
}

const fastShutdownMs = 10_000;
const immediateShutdownMs = 20_000;

/** @returns null when none runs: also when the id in the file has gone to another program meanwhile */
export const postmasterOn = async (folder: string): Promise<RunningPostmaster | null> => {
  const data = join(folder, 'data');
  const [pidFile, password] = await Promise.all([readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => ''), passwordIn(folder)]);
  const [pidLine, dataLine, , portLine] = pidFile.split('\n');
  const pid = Number(pidLine);
  if (!pid || password === null || dataLine !== data || !isAlive(pid)) return null;
  const commandLine = await commandLineOf(pid);
  if (commandLine !== null && !commandLine.includes(data)) return null;
  return { pid, port: Number(portLine), password };
};

/**
 * A postmaster outlives a killed parent and would refuse a second one: ends it as PostgreSQL's own fast shutdown does, and by its
 * immediate one when that takes too long. Neither loses anything committed.
 */
export const stopPostmaster = async (pid: number, data: string): Promise<void> => {
  signal(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid); waited += 25) {
    if (waited === fastShutdownMs) signal(pid, 'SIGQUIT');
    if (waited >= immediateShutdownMs) {
      throw new Error(`A PostgreSQL (process ${pid}) still runs on ${data} and does not stop. End it, then start again.`);
    }
    await sleep(25);
  }
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};
