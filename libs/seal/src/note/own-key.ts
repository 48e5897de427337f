import { generateKeyPairSync } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the key is that `npm start` on its own database seals with. */
export const ownKeyFile = (dataFolder: string): string => join(dataFolder, 'seal-key.pem');

/** The key in the data folder; drawn the first time, mode 0600. */
export const ownKey = async (dataFolder: string): Promise<string> => {
  const file = ownKeyFile(dataFolder);
  const known = await readOwnKey(dataFolder);
  if (known !== null) return known;
  await mkdir(dataFolder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  const drawn = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
  await writeFile(draft, drawn, { mode: 0o600 });
  // A link is whole or not there, and of two programs that draw at the same time the first one's key counts.
  await link(draft, file).catch(ignoreExisting);
  await rm(draft);
  return readFile(file, 'utf8');
};

/** @returns null when none was drawn yet */
export const readOwnKey = (dataFolder: string): Promise<string | null> => readFile(ownKeyFile(dataFolder), 'utf8').catch(nullWhenMissing);

const nullWhenMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

const ignoreExisting = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EEXIST') throw error;
};
