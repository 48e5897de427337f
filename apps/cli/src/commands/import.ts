import { Command, InvalidArgumentError } from 'commander';
import { readConfiguration, textOf, type Configuration } from '@throughline/platform';
import { importHistories, type Imported } from '../import/import-histories';
import { progressOn } from '../import/progress';
import { asJson, asTable } from '../import/render';
import { intoDatabase } from '../import/ways/database';
import { rehearse } from '../import/ways/rehearsal';
import { throughService } from '../import/ways/service';
import { mintToken } from './token';
import { importer } from '../import/ctn0094/plan';
import type { Way } from '../import/ways/way';

interface Flags {
  readonly limit?: number;
  readonly dryRun?: true;
  readonly json?: true;
}

const help = `
Where the commands go:
  DATABASE_URL set      straight into that PostgreSQL, in this process: the fastest way. The service need not run.
  otherwise             through the running service at THROUGHLINE_URL (default http://127.0.0.1:3000), with the token in
                        THROUGHLINE_TOKEN, or one made with the development issuer's key in THROUGHLINE_DATA (default ./.throughline).
  --dry-run             nowhere: every command passes the same deciders, and nothing is stored.

Every command has the same id in every run: a second run appends nothing, and an interrupted one goes on where it was.
It ends with an account of every row. Exit status 1 when a sum of the account does not close.

Examples:
  $ throughline import ctn0094 examples/ctn0094
  $ throughline import ctn0094 examples/ctn0094 --limit 100 --dry-run
  $ DATABASE_URL=postgres://user:password@localhost/throughline throughline import ctn0094 examples/ctn0094 --json > account.json`;

/** `throughline import`. */
export const importCommand = (): Command => {
  const ctn0094 = new Command('ctn0094')
    .description('Brings in the 3,560 treatment histories of the CTN-0094 data set.')
    .argument('<folder>', 'folder with the .csv.gz files')
    .option('--limit <participants>', 'only the first so many participants', positive)
    .option('--dry-run', 'decide everything and store nothing')
    .option('--json', 'print the account as JSON')
    .addHelpText('after', help)
    .action(importCtn0094);
  return new Command('import')
    .description('Turns histories of other systems into commands.')
    .addCommand(ctn0094)
    .addHelpText('after', '\nExample:\n  $ throughline import ctn0094 examples/ctn0094');
};

const positive = (text: string): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return value;
};

const importCtn0094 = async (folder: string, { limit, dryRun, json }: Flags): Promise<void> => {
  const way = await wayOf(dryRun === true);
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const progress = progressOn(process.stderr);
    const imported = await importHistories({ folder, limit: limit ?? null, way, progress, signal: interrupt.signal });
    process.stdout.write(json ? asJson(imported, way.name) : asTable(imported, way.name));
    process.exitCode = statusOf(imported);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await way.close();
  }
};

const statusOf = ({ interrupted, openSums }: Imported): number => {
  for (const sum of openSums) process.stderr.write(`The account does not close: ${sum}\n`);
  if (interrupted) process.stderr.write('Interrupted. Run the same command again: it goes on where it was.\n');
  return interrupted || openSums.length > 0 ? 1 : 0;
};

const wayOf = async (dryRun: boolean): Promise<Way> => {
  if (dryRun) return rehearse();
  const configuration = readConfiguration(process.env);
  if (configuration.databaseUrl !== null) return intoDatabase(configuration.databaseUrl, givenPartitions(configuration));
  const url = textOf(process.env, 'THROUGHLINE_URL') ?? '';
  return throughService({ url, token: textOf(process.env, 'THROUGHLINE_TOKEN') ?? (await mintToken(configuration, importer)) });
};

/** Only when somebody asks for a number: an existing log keeps its own. */
const givenPartitions = ({ partitions }: Configuration): number | null =>
  process.env['THROUGHLINE_PARTITIONS']?.trim() ? partitions : null;
