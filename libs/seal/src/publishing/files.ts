import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseCheckpoint } from '../note/checkpoint';
import { keysOf, type SealedLog } from '../note/origins';
import { vkeyOf } from '../note/keys';
import { parseNote } from '../note/note';
import type { Seal } from '../store/seals';

/**
 * Seals as files outside the database: `CLUSTER/PARTITION/checkpoint` and `heads` are the last signed notes, `seals.jsonl` beside them has every seal, one a line,
 * and `vkeys` the public keys.
 */
const folderOf = (folder: string, { clusterId, partition }: SealedLog): string => join(folder, clusterId, String(partition));

/** Adds seals to those of a partition, smallest first. */
export const writeSeals = async (folder: string, log: SealedLog, seals: readonly Seal[], publicKeys: readonly Buffer[]): Promise<void> => {
  const last = seals.at(-1);
  if (!last) return;
  const place = folderOf(folder, log);
  await mkdir(place, { recursive: true });
  await appendFile(join(place, 'seals.jsonl'), seals.map((seal) => `${JSON.stringify(seal)}\n`).join(''), { flush: true });
  await replaceFile(
    join(place, 'vkeys'),
    keysOf(log, publicKeys)
      .map((key) => `${vkeyOf(key)}\n`)
      .join(''),
  );
  await replaceFile(join(place, 'heads'), last.heads);
  await replaceFile(join(place, 'checkpoint'), last.checkpoint);
};

/** A file is the old one or the new one at any moment. */
const replaceFile = async (file: string, text: string): Promise<void> => {
  const draft = join(dirname(file), `.${process.pid}.draft`);
  await writeFile(draft, text, { flush: true });
  await rename(draft, file);
};

/** The last checkpoint that was written of a partition; null when there is none. Its signature is not looked at. */
export const writtenCheckpoint = (folder: string, log: SealedLog): Promise<string | null> => written(folder, log, 'checkpoint');

/** The last signed notes that were written of these partitions. */
export const writtenNotes = async (folder: string, logs: readonly SealedLog[]): Promise<readonly string[]> => {
  const notes = await Promise.all(logs.flatMap((log) => [written(folder, log, 'checkpoint'), written(folder, log, 'heads')]));
  return notes.filter((note) => note !== null);
};

/** The size of the last seal that was written of a partition; 0 when there is none. */
export const writtenSize = async (folder: string, log: SealedLog): Promise<number> => {
  const note = await writtenCheckpoint(folder, log);
  return note === null ? 0 : parseCheckpoint(parseNote(note).text).size;
};

const written = (folder: string, log: SealedLog, name: 'checkpoint' | 'heads'): Promise<string | null> =>
  readFile(join(folderOf(folder, log), name), 'utf8').catch(nullWhenMissing);

const nullWhenMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};
