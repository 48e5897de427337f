import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Command } from 'commander';
import { verifyExport } from '@throughline/export';
import { parseVkey, UnusableKey } from '@throughline/seal';
import { exportAsText, keysOfTheFile } from '../export/report';
import { complain } from '../failure';
import { printable } from '../printable';
import { UserError } from '../user-error';

interface Flags {
  readonly key: readonly string[];
  readonly page?: true;
  readonly json?: true;
}

const help = `
It needs the file and the public key of the log, and neither a database nor a network. It verifies that trusted keys signed the seals, that every event
is the one that was sealed, byte for byte, that no event of a stream is missing up to the seal, that payloads are what their schemas say, and that
the page is what the events say. The first line that is wrong is named. docs/audit.md says what is proved and what is not.

Who is trusted is said from outside: --key names a file with public keys, name+keyid+key, one a line, as the sealer writes them to "vkeys", or as
/seals/keys answers them. Get it on another way than the export, and compare it with what you were told. Without --key those in the export are
taken, which shows only that the file is whole in itself.

Exit status 0 when it is verified, 1 when something is wrong, 2 when it could not be carried out.

Examples:
  $ throughline audit verify e-1.jsonl --key vkeys
  $ throughline audit verify e-1.jsonl --key vkeys --page | less
  $ throughline audit verify e-1.jsonl --key vkeys --json`;

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `throughline audit verify`. */
export const verifyExportCommand = (): Command =>
  new Command('verify')
    .description('Verifies an exported record by itself.')
    .argument('<file>', 'as "throughline audit export" wrote it')
    .option('--key <file>', 'public keys that are trusted; may be given several times', collected, [])
    .option('--page', 'print the page of the file, once it is verified')
    .option('--json', 'print the verdict as JSON')
    .addHelpText('after', help)
    .action(async (file: string, flags: Flags) => {
      try {
        process.exitCode = (await verify(file, flags)) ? 0 : 1;
      } catch (error) {
        complain(error);
        process.exitCode = 2;
      }
    });

const verify = async (file: string, { key, page, json }: Flags): Promise<boolean> => {
  const keys = key.length === 0 ? null : (await Promise.all(key.map(keysIn))).flat();
  await stat(file).catch(unreadable(file));
  const verdict = await verifyExport(createReadStream(file, { highWaterMark: 1 << 20 }), keys);
  if (verdict.keys === 'of the file') process.stderr.write(`${keysOfTheFile}\n`);
  process.stdout.write(json ? `${JSON.stringify(verdict, null, 2)}\n` : `${exportAsText(verdict).map(printable).join('\n')}\n`);
  if (page && verdict.page !== null) process.stdout.write(`\n${verdict.page.split('\n').map(printable).join('\n')}\n`);
  return verdict.verified;
};

/** @throws UserError when there is no key in the file */
const keysIn = async (file: string): Promise<readonly Buffer[]> => {
  const text = await readFile(file, 'utf8').catch(unreadable(file));
  const vkeys = text.startsWith('{') ? answered(text) : text.split(/\s+/).filter((word) => word !== '');
  try {
    const keys = vkeys.map((vkey) => parseVkey(vkey).publicKey);
    if (keys.length > 0) return keys;
  } catch (error) {
    if (!(error instanceof UnusableKey)) throw error;
  }
  throw new UserError(`${file} holds no public keys: one a line, name+keyid+key, as the sealer writes them or /seals/keys answers them.`);
};

/** The keys in an answer of /seals/keys. */
const answered = (text: string): readonly string[] => {
  try {
    const { vkeys } = JSON.parse(text) as { readonly vkeys?: readonly string[] };
    return Array.isArray(vkeys) ? vkeys.map(String) : [];
  } catch {
    return [];
  }
};

const unreadable = (file: string) => (): never => {
  throw new UserError(`${file} cannot be read.`);
};
