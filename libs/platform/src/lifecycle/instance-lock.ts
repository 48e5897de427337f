import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, startOf } from './process-identity';

/** Who holds a data folder. */
interface Holder {
  readonly pid: number;
  /** See `startOf`. */
  readonly start: string | null;
}

/** The hold of this process on a data folder. */
export interface InstanceLock {
  readonly release: () => Promise<void>;
}

/** Another process works on the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';

  constructor(folder: string, pid: number) {
    super(`Throughline runs already on ${folder} (process ${pid}). Stop that one, or set THROUGHLINE_DATA to another folder.`);
  }
}

const attempts = 20;

/**
 * Takes the folder for this process alone. What a killed process left behind is not in the way.
 * @throws FolderInUse when a living process holds it
 */
export const lockFolder = async (folder: string): Promise<InstanceLock> => {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'instance.lock');
  const draft = `${file}.${process.pid}`;
  const own: Holder = { pid: process.pid, start: await startOf(process.pid) };
  await writeFile(draft, JSON.stringify(own));
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      if (await linked(draft, file)) return { release: () => releaseLock(file, own) };
      const holder = await holderOf(file);
      if (holder && (await holds(holder))) throw new FolderInUse(folder, holder.pid);
      if (holder) await putAside(file, holder);
    }
  } finally {
    await rm(draft, { force: true });
  }
  throw new Error(`Cannot lock ${folder}: ${file} changes all the time.`);
};

/** A link is made whole or not at all, and never over another: unlike writing a file, it cannot be seen half done. */
const linked = async (draft: string, file: string): Promise<boolean> =>
  link(draft, file).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    },
  );

const holderOf = async (file: string): Promise<Holder | null> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : parse(text);
};

const parse = (text: string): Holder => {
  try {
    const { pid, start } = JSON.parse(text) as Partial<Holder>;
    return { pid: Number(pid), start: start ?? null };
  } catch {
    return { pid: 0, start: null };
  }
};

const holds = async ({ pid, start }: Holder): Promise<boolean> => {
  if (pid < 1 || !isAlive(pid)) return false;
  // Where the platform does not tell, this process's own id in the file is a predecessor's: in a container it is the same every time.
  return start === null ? pid !== process.pid : start === (await startOf(pid));
};

/** Moves a dead holder's lock away, and gives it back when another process took the folder in the meantime. */
const putAside = async (file: string, dead: Holder): Promise<void> => {
  const aside = `${file}.${process.pid}.dead`;
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const found = await holderOf(aside);
  if (found && (found.pid !== dead.pid || found.start !== dead.start)) await linked(aside, file);
  await rm(aside, { force: true });
};

const releaseLock = async (file: string, own: Holder): Promise<void> => {
  const holder = await holderOf(file);
  if (holder?.pid === own.pid && holder.start === own.start) await rm(file, { force: true });
};
