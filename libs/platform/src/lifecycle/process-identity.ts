import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Whether a process with this id runs, whoever owns it. One that has ended and that nobody has asked about (a zombie) does not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || !/^[ZX]$/.test(stateOf(pid));
};

const stateOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.charAt(stat.lastIndexOf(')') + 2);
  } catch {
    return 'X';
  }
};

/**
 * Something that tells this process from a later one with the same id: ids are given out again, after a restart of the machine
 * from the bottom on.
 * @returns null when there is no such process, or the platform does not say
 */
export const startOf = async (pid: number): Promise<string | null> => {
  if (process.platform === 'win32') return null;
  if (process.platform === 'linux') {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
      readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null),
    ]);
    // Field 22, counted after the command, which is in parentheses and may hold anything.
    return stat === null ? null : `${boot.trim()}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  }
  return ask(['-o', 'lstart=', '-p', String(pid)]);
};

/** The command line of a process; null when there is no such process, or the platform does not say. */
export const commandLineOf = async (pid: number): Promise<string | null> => {
  if (process.platform === 'win32') return null;
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
    return line === null ? null : line.replaceAll('\0', ' ').trim();
  }
  return ask(['-o', 'command=', '-p', String(pid)]);
};

const ask = async (parameters: readonly string[]): Promise<string | null> =>
  promisify(execFile)('ps', [...parameters]).then(
    ({ stdout }) => stdout.trim() || null,
    () => null,
  );
