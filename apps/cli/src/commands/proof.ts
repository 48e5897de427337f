import { userInfo } from 'node:os';
import { Command } from 'commander';
import { connectKafka } from '@throughline/broker';
import { createLogger, openPool, readConfiguration, type KafkaConfiguration } from '@throughline/platform';
import { CannotProve, migrateProof, runProof, type ProofOptions } from '@throughline/proof';
import { databaseOf, databaseUnreachable } from '../database-of';
import { complain } from '../failure';
import { progressOn, type Progress } from '../progress';
import { asJson, asText } from '../proof/report';
import { UserError } from '../user-error';

interface Flags {
  readonly all?: true;
  readonly json?: true;
}

const help = `
It reads the log in DATABASE_URL, or in the embedded database that "npm start" runs on THROUGHLINE_DATA, and with KAFKA_BROKERS set also every
message in KAFKA_TOPIC beside it, up to where both were at the start: the service goes on meanwhile. Counts, last sequences and rolling
digests must be the same, and no message may be missing, altered, doubled or out of order. What serves each view must be neither ahead nor
frozen. Only what is new since the last proof is read, unless --all is given. docs/proof.md says what is proved and what is not.

Exit status 0 when it is proved, 1 when something was found wrong, 2 when it could not be carried out.

Examples:
  $ throughline proof
  $ throughline proof --all --json`;

/** `throughline proof`. */
export const proofCommand = (): Command =>
  new Command('proof')
    .description('Proves that store, topic and views agree, event by event.')
    .option('--all', 'read everything from the first event on, not only what is new')
    .option('--json', 'print it as JSON')
    .addHelpText('after', help)
    .action(async (flags: Flags) => {
      try {
        await proof(flags);
      } catch (error) {
        complain(error instanceof CannotProve ? new UserError(error.message) : error);
        process.exitCode = 2;
      }
    });

const proof = async ({ all, json }: Flags): Promise<void> => {
  const configuration = readConfiguration(process.env);
  const { url } = await databaseOf(configuration);
  await migrateProof(url).catch(databaseUnreachable);
  const logger = createLogger({ name: 'throughline', level: 'silent' });
  const pool = openPool(url, 'throughline-proof', 3, logger);
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const shown = progressing();
  try {
    const topic = topicOf(configuration.kafka, logger);
    const { progress } = shown;
    const result = await runProof({ pool, topic, askedBy: userInfo().username, whole: all === true, progress, signal: interrupt.signal });
    shown.stop();
    const report = { topic: topic?.name ?? null, result };
    process.stdout.write(json ? asJson(report) : asText(report));
    process.exitCode = result.proved ? 0 : 1;
  } finally {
    shown.stop();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await pool.end();
  }
};

const topicOf = (brokers: KafkaConfiguration | null, logger: ReturnType<typeof createLogger>): ProofOptions['topic'] =>
  brokers && { kafka: connectKafka({ ...brokers, clientId: 'throughline-proof' }, logger), name: brokers.topic };

/** A bar, or lines, from when it is known how much is to be read. */
const progressing = (): { readonly progress: (events: number, total: number) => void; readonly stop: () => void } => {
  let shown: Progress | null = null;
  return {
    progress: (events, total) => {
      shown ??= progressOn(process.stderr, 'Proving', total);
      shown.at(events);
    },
    stop: () => {
      shown?.stop();
      shown = null;
    },
  };
};
