import { createHash, randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './postmaster';
import { canEnter, type Account } from './unprivileged';

/** The role that owns everything in an embedded server. */
export const superuser = 'throughline';

/** The folder asked for, or one under /var/lib when root's server account cannot enter that. */
export const placeOf = async (wanted: string, account: Account | null): Promise<string> =>
  (await canEnter(wanted, account)) ? wanted : join('/var/lib/throughline', createHash('sha256').update(wanted).digest('hex').slice(0, 12));

/** Makes the account the owner: PostgreSQL insists on owning its folder. */
export const giveTo = async (account: Account | null, path: string): Promise<void> => {
  if (account) await chown(path, account.uid, account.gid);
};

/** The superuser's password; null when the folder holds no database yet. */
export const passwordIn = async (folder: string): Promise<string | null> => readFile(join(folder, 'password'), 'utf8').catch(() => null);

/**
 * Makes the database files the first time. The password file is put in place last, so that a process killed in the middle
 * leaves a folder that is initialised anew.
 * @returns the superuser's password, drawn when the folder was initialised
 */
export const initialise = async (binaries: string, folder: string, account: Account | null): Promise<string> => {
  const known = await passwordIn(folder);
  if (known !== null) return known;

  const password = randomBytes(18).toString('base64url');
  const partial = join(folder, 'data.partial');
  const draft = join(folder, 'password.partial');
  await rm(partial, { recursive: true, force: true });
  await writeFile(draft, password, { mode: 0o600 });
  await giveTo(account, draft);
  await run(
    join(binaries, 'bin', 'initdb'),
    ['-D', partial, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${draft}`, '--encoding=UTF8', '--locale=C', '--no-instructions'],
    account,
    folder,
  );
  await rm(join(folder, 'data'), { recursive: true, force: true });
  await rename(partial, join(folder, 'data'));
  await rename(draft, join(folder, 'password'));
  return password;
};
