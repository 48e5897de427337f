import { join } from 'node:path';
import type { Configuration } from '@throughline/platform';
import {
  hasSeals,
  knownPublicKeys,
  parseVkey,
  readOwnKey,
  signingKeys,
  vkeyOf,
  writtenNotes,
  type Seal,
  type SealedLog,
} from '@throughline/seal';
import type { Pool } from 'pg';
import { UserError } from '../user-error';

/**
 * The public keys that are trusted: those given, else those of the configuration. Never those that the database names.
 *
 * @throws UserError when there is none, with what the database says, for a person to compare
 */
export const trustedKeys = async (
  pool: Pool,
  { seal, dataFolder, databaseUrl }: Configuration,
  given: readonly string[],
): Promise<readonly Buffer[]> => {
  if (given.length > 0) return given.map((vkey) => parseVkey(vkey).publicKey);
  const pem = seal.key ?? (databaseUrl === null ? await readOwnKey(dataFolder) : null);
  const present = pem === null ? [] : signingKeys(pem).map(({ publicKey }) => publicKey);
  const trusted = [...present, ...seal.vkeys.map((vkey) => parseVkey(vkey).publicKey)];
  if (trusted.length > 0) return trusted;
  throw new UserError(['No public key is trusted: name one with --vkey, or in THROUGHLINE_SEAL_VKEYS.', ...(await hints(pool))].join('\n'));
};

const hints = async (pool: Pool): Promise<readonly string[]> => {
  const keys = (await hasSeals(pool)) ? await knownPublicKeys(pool) : [];
  if (keys.length === 0) return [];
  const named = keys.map((publicKey) => `  ${vkeyOf({ name: 'throughline', kind: 'note', publicKey })}`);
  return ['The database names these, which is no reason to trust them; compare them with what you were given:', ...named];
};

/** The last seals that were written outside the database, where the configuration says that they are. */
export const outsideNotes = (
  { seal, dataFolder, databaseUrl }: Configuration,
  { clusterId, partitions }: { readonly clusterId: string; readonly partitions: readonly number[] },
): Promise<readonly string[]> => {
  const folder = seal.folder ?? (databaseUrl === null ? join(dataFolder, 'seals') : null);
  return folder === null
    ? Promise.resolve([])
    : writtenNotes(
        folder,
        partitions.map((partition): SealedLog => ({ clusterId, partition })),
      );
};

/** The signed notes in a file: one, or those of every seal, one seal a line, as the sealer writes them to `seals.jsonl`. */
export const notesIn = (file: string, text: string): readonly string[] => {
  if (!text.startsWith('{')) return [text];
  try {
    return text
      .trimEnd()
      .split('\n')
      .flatMap((line) => {
        const { checkpoint, heads } = JSON.parse(line) as Pick<Seal, 'checkpoint' | 'heads'>;
        return [checkpoint, heads];
      });
  } catch {
    throw new UserError(`${file} holds no seals, one a line, as the sealer writes them.`);
  }
};
