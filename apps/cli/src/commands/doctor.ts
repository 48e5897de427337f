import { setTimeout as sleep } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { readConfiguration } from '@throughline/platform';
import { allViews } from '@throughline/views';
import { Pool } from 'pg';
import { databaseOf, databaseUnreachable } from '../database-of';
import { examine, type Examination } from '../doctor/examine';
import { asJson, asText, settingsOf } from '../doctor/report';
import { mayCatchUp, troubles } from '../doctor/verdict';
import { version } from '../version';

interface Flags {
  readonly json?: true;
  readonly wait: number;
}

const help = `
It looks at the database in DATABASE_URL, or at the embedded one that "npm start" runs on THROUGHLINE_DATA (default ./.throughline).
In each partition the number of events, the head and the checkpoint of every view must be the same, and no key may be parked.
Exit status 0 when all is well, 1 when not.

Examples:
  $ throughline doctor
  $ throughline doctor --json --wait 60`;

/** `throughline doctor`. */
export const doctorCommand = (): Command =>
  new Command('doctor')
    .description('Says whether the log is whole and every view has caught up.')
    .option('--json', 'print it as JSON')
    .option('--wait <seconds>', 'how long to wait for views that are behind', seconds, 10)
    .addHelpText('after', help)
    .action(doctor);

const seconds = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0)) throw new InvalidArgumentError('It must be a number of seconds from 0.');
  return value;
};

const doctor = async ({ json, wait }: Flags): Promise<void> => {
  const configuration = readConfiguration(process.env);
  const { url, database } = await databaseOf(configuration);
  const pool = new Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5_000, application_name: 'throughline-doctor' });
  try {
    const examination = await examinePatiently(pool, wait).catch(databaseUnreachable);
    const found = troubles(examination);
    const report = { version, node: process.version, database, settings: settingsOf(process.env), examination, troubles: found };
    process.stdout.write(json ? asJson(report) : asText(report));
    process.exitCode = found.length === 0 ? 0 : 1;
  } finally {
    await pool.end();
  }
};

const everyMs = 250;

/** Views run a moment behind the log: looks again while waiting may help. */
const examinePatiently = async (pool: Pool, wait: number): Promise<Examination> => {
  const until = performance.now() + wait * 1000;
  for (;;) {
    const found = await examine(pool, allViews);
    if (!mayCatchUp(found) || performance.now() >= until) return found;
    await sleep(everyMs);
  }
};
