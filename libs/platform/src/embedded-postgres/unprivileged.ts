import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The account that runs PostgreSQL when this process is root: PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/** @returns null when this process is not root and needs no other account */
export const unprivilegedAccount = async (): Promise<Account | null> => {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null;
  const passwd = await readFile('/etc/passwd', 'utf8');
  for (const wanted of ['postgres', 'nobody']) {
    const fields = passwd
      .split('\n')
      .map((line) => line.split(':'))
      .find(([name]) => name === wanted);
    if (fields) return { name: wanted, uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error('Running as root, and there is no account "postgres" or "nobody" to run PostgreSQL under. Start as another user.');
};

/** Whether the account may enter the folder: every folder above it must be searchable for it. A folder that is not there yet counts by its parents. */
export const canEnter = async (folder: string, account: Account | null): Promise<boolean> => {
  if (!account) return true;
  for (let current = folder; ; current = dirname(current)) {
    const found = await stat(current).catch(() => null);
    if (found) {
      const searchable =
        (found.mode & 0o001) !== 0 ||
        (found.uid === account.uid && (found.mode & 0o100) !== 0) ||
        (found.gid === account.gid && (found.mode & 0o010) !== 0);
      if (!searchable) return false;
    }
    if (current === dirname(current)) return true;
  }
};
