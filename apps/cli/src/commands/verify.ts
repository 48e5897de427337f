import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { createLogger, openPool, readConfiguration, type Configuration } from '@throughline/platform';
import { streamsOfEpisode } from '@throughline/log';
import { CannotVerify, UnusableKey, UntrustedNote, sealedLogIn, verifyLog, verifyStreams, type StreamsVerdict } from '@throughline/seal';
import type { Pool } from 'pg';
import { databaseOf } from '../database-of';
import { complain } from '../failure';
import { progressOn } from '../progress';
import { logAsText, streamsAsText } from '../seal/report';
import { resumed } from '../seal/resumed';
import { notesIn, outsideNotes, trustedKeys } from '../seal/trust';
import { UserError } from '../user-error';

interface Flags {
  readonly partition?: number;
  readonly stream?: string;
  readonly episode?: string;
  readonly vkey: readonly string[];
  readonly checkpoint: readonly string[];
  readonly fresh?: true;
  readonly json?: true;
}

const help = `
It reads the log in DATABASE_URL, or in the embedded database that "npm start" runs on THROUGHLINE_DATA, recomputes its trees, and compares them with every
signed head: those that the database keeps, those in THROUGHLINE_SEAL_FOLDER, and those given by --checkpoint. It names the first position at which
the log is not what was sealed. docs/seals.md says what is verified and what is not.

Who is trusted is said from outside, because whoever may write to the database may put another key there: --vkey, else THROUGHLINE_SEAL_VKEYS with
the present keys in THROUGHLINE_SEAL_KEY, or the key in THROUGHLINE_DATA.

An interrupted verification of the log goes on where it was; --fresh begins anew.

Exit status 0 when it is verified, 1 when something was found wrong, 2 when it could not be carried out.

Examples:
  $ throughline verify
  $ throughline verify --partition 3 --checkpoint checkpoint-of-last-year.txt
  $ throughline verify --episode e-17 --vkey throughline/0190.../3+93cb81aa+AS4...
  $ throughline verify --stream site-policy-s1 --json`;

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const partitionNumber = (text: string): number => {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('It must be the number of a partition, from 0.');
  return Number(text);
};

/** `throughline verify`. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description('Verifies that the log is what was sealed, event by event.')
    .option('--partition <number>', 'one partition only', partitionNumber)
    .option('--episode <id>', 'the streams of one episode only, by what the last seal proves of them')
    .option('--stream <id>', 'one stream only')
    .option('--vkey <key>', 'a public key that is trusted, name+keyid+key; may be given several times', collected, [])
    .option(
      '--checkpoint <file>',
      'a signed checkpoint that was kept elsewhere, or a seals.jsonl; may be given several times',
      collected,
      [],
    )
    .option('--fresh', 'begin anew, also where an interrupted verification could go on')
    .option('--json', 'print it as JSON')
    .addHelpText('after', help)
    .action(async (flags: Flags) => {
      try {
        process.exitCode = (await verify(flags)) ? 0 : 1;
      } catch (error) {
        complain(isRefusal(error) ? new UserError(error.message) : error);
        process.exitCode = 2;
      }
    });

const isRefusal = (error: unknown): error is Error =>
  error instanceof CannotVerify || error instanceof UnusableKey || error instanceof UntrustedNote;

const verify = async (flags: Flags): Promise<boolean> => {
  const configuration = readConfiguration(process.env);
  const { url } = await databaseOf(configuration);
  const pool = openPool(url, 'throughline-verify', 2, createLogger({ name: 'throughline', level: 'silent' }));
  try {
    const publicKeys = await trustedKeys(pool, configuration, flags.vkey);
    const one = flags.episode !== undefined || flags.stream !== undefined;
    return one ? await verifyOne(pool, publicKeys, flags) : await verifyAll(pool, configuration, publicKeys, flags);
  } finally {
    await pool.end();
  }
};

const verifyOne = async (pool: Pool, publicKeys: readonly Buffer[], { episode, stream, json }: Flags): Promise<boolean> => {
  const log = await sealedLogIn(pool);
  const wanted = stream === undefined ? [`episode-${episode ?? ''}`, `aftercare-${episode ?? ''}`] : [stream];
  const verdict = await verifyStreamsOf(pool, publicKeys, log, { wanted, episode: episode ?? null });
  process.stdout.write(json ? `${JSON.stringify(verdict, null, 2)}\n` : streamsAsText(verdict));
  return verdict.verified;
};

/** Where there is no event of the streams, every partition is asked whether one was sealed. */
const verifyStreamsOf = async (
  pool: Pool,
  publicKeys: readonly Buffer[],
  { clusterId, partitions }: Awaited<ReturnType<typeof sealedLogIn>>,
  { wanted, episode }: { readonly wanted: readonly string[]; readonly episode: string | null },
): Promise<StreamsVerdict> => {
  const partition = await partitionOfStreams(pool, wanted);
  if (partition !== null) {
    const others = episode === null ? [] : await streamsOfEpisode(pool, partition, episode);
    return verifyStreams({ pool, publicKeys }, { clusterId, partition }, [...new Set([...wanted, ...others])]);
  }
  for (const asked of partitions) {
    const verdict = await verifyStreams({ pool, publicKeys }, { clusterId, partition: asked }, wanted);
    if (verdict.findings.some(({ kind }) => kind !== 'unsealed')) return verdict;
  }
  throw new CannotVerify('There is no event of that name, and no seal knows of one.');
};

/** Where the streams' events are; null when there is none. */
const partitionOfStreams = async (pool: Pool, streamIds: readonly string[]): Promise<number | null> => {
  const { rows } = await pool.query<{ partition: number }>(
    'select partition::int as partition from events where stream_id = any($1) and sequence > 0 order by stream_version limit 1',
    [streamIds],
  );
  return rows[0]?.partition ?? null;
};

const verifyAll = async (
  pool: Pool,
  configuration: Configuration,
  publicKeys: readonly Buffer[],
  { checkpoint, fresh, json, ...flags }: Flags,
): Promise<boolean> => {
  const partition = flags.partition ?? null;
  const log = await sealedLogIn(pool);
  if (partition !== null && !log.partitions.includes(partition))
    throw new UserError(`The log has the partitions 0 to ${log.partitions.length - 1}.`);
  const given = await Promise.all(
    checkpoint.map(async (file) => notesIn(file, await readFile(file, 'utf8').catch(() => unreadable(file)))),
  );
  const outside = [...given.flat(), ...(await outsideNotes(configuration, log))];
  const memory = await resumed(configuration.dataFolder, log.clusterId, fresh === true);
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  let read = memory.from.reduce((sum, { size }) => sum + size, 0);
  const shown = progressOn(process.stderr, 'Verifying', await countOf(pool, partition), read);
  const progress = (events: number): void => shown.at((read += events));
  try {
    const verdict = await verifyLog(
      { pool, publicKeys, outside, progress, signal: interrupt.signal, reached: memory.reached },
      { only: partition, from: memory.from },
    );
    await memory.forget();
    shown.stop();
    process.stdout.write(json ? `${JSON.stringify(verdict, null, 2)}\n` : logAsText(verdict));
    return verdict.verified;
  } catch (error) {
    await memory.keep();
    if (!interrupt.signal.aborted) throw error;
    throw new CannotVerify('It was interrupted: run it again, and it goes on where it was.');
  } finally {
    shown.stop();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
};

const unreadable = (file: string): never => {
  throw new UserError(`${file} cannot be read. Give a file with a signed checkpoint, as /seals/0/checkpoint answers it.`);
};

const countOf = async (pool: Pool, partition: number | null): Promise<number> => {
  const { rows } = await pool.query<{ events: number }>(
    'select coalesce(sum(sequence), 0)::float8 as events from partition_heads where $1::int is null or partition = $1',
    [partition],
  );
  return rows[0]?.events ?? 0;
};
