import { userInfo } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { readConfiguration, type Configuration, type KafkaConfiguration } from '@throughline/platform';
import { Pool } from 'pg';
import { databaseOf, databaseUnreachable } from '../database-of';
import { progressOn } from '../progress';
import { complain } from '../failure';
import { checkedAsText, checkTopic } from '../relay/check';
import { newGeneration } from '../relay/new-generation';
import { reseed, type Reseeded } from '../relay/reseed';
import { placesAsText, readPlaces } from '../relay/status';
import { UserError } from '../user-error';

interface ReseedFlags {
  readonly topic: string;
  readonly replicationFactor?: number;
  readonly resume?: true;
}

const reseedHelp = `
It writes every event of the log, from the first one on, while the live topic's relay goes on. Killed or interrupted, it goes on with
--resume. When it is through it says how to move over: relays, projectors and subscribers are started with KAFKA_TOPIC set to the new
topic. Readers keep positions, not offsets, so they go on where they were and neither lose nor repeat anything.

It works on the database in DATABASE_URL, or on the embedded one that "npm start" runs on THROUGHLINE_DATA, and on the brokers in
KAFKA_BROKERS.

Example:
  $ throughline relay reseed --topic throughline.log.v1.second`;

const statusHelp = `
Example:
  $ throughline relay status --json`;

const checkHelp = `
It compares what lies in KAFKA_TOPIC behind the relay's marks with the log in DATABASE_URL, as a relay does before it publishes. Run it after a
restore, before anything else is started: a database that is older than the topic would give sequences out that others know as other
events. If it is older the log is closed: it takes no events until a newer backup is restored, or a new generation begins. docs/backup.md.

Exit status 0 when the service can be started, 1 when something is wrong, 2 when it could not be looked at.

Example:
  $ throughline relay check`;

const generationHelp = `
For a log that was closed because its topic knows events that it does not, when there is no newer backup. Those events are given up; the log
takes events again, under a new name, by which no sequence was ever used. All programs must be started again, a fresh topic be written, and
subscribers be told to begin anew with it: what they know beyond the restored state was never undone. docs/backup.md has the steps.

Example:
  $ throughline relay new-generation --reason 'disk lost, last backup of 02:00 restored'`;

/** `throughline relay`. */
export const relayCommand = (): Command => {
  const reseedCommand = new Command('reseed')
    .description('Writes a fresh topic from the log.')
    .requiredOption('--topic <name>', 'the fresh topic', topicName)
    .option('--replication-factor <copies>', 'copies of each partition (default: KAFKA_REPLICATION_FACTOR)', copies)
    .option('--resume', 'go on with a topic that has messages')
    .addHelpText('after', reseedHelp)
    .action(runReseed);
  const statusCommand = new Command('status')
    .description('Says who publishes each partition, and how far it is.')
    .option('--json', 'print it as JSON')
    .addHelpText('after', statusHelp)
    .action(runStatus);
  const checkCommand = new Command('check')
    .description('Says whether the topic knows events that the log does not.')
    .addHelpText('after', checkHelp)
    .action(runCheck);
  const generationCommand = new Command('new-generation')
    .description('Opens a closed log under a new name.')
    .requiredOption('--reason <text>', 'why what only the topic knows is given up, for the record', reasonText)
    .addHelpText('after', generationHelp)
    .action(runNewGeneration);
  return new Command('relay')
    .description('Looks after what is published into Kafka.')
    .addCommand(reseedCommand)
    .addCommand(statusCommand)
    .addCommand(checkCommand)
    .addCommand(generationCommand)
    .addHelpText('after', '\nExample:\n  $ throughline relay status');
};

const topicName = (text: string): string => {
  if (!/^[\w.-]{1,249}$/.test(text)) throw new InvalidArgumentError('It must be 1 to 249 letters, digits or . _ -');
  return text;
};

const reasonText = (text: string): string => {
  if (text.trim() === '' || text.length > 500) throw new InvalidArgumentError('Say why, in at most 500 letters, without naming patients.');
  return text.trim();
};

const copies = (text: string): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 9) throw new InvalidArgumentError('It must be a whole number from 1 to 9.');
  return value;
};

const runReseed = async ({ topic, replicationFactor, resume }: ReseedFlags): Promise<void> => {
  const configuration = readConfiguration(process.env);
  const brokers = brokersOf(configuration);
  const { url } = await databaseOf(configuration);
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const reseeded = await reseed({
      databaseUrl: url,
      brokers,
      topic,
      replicationFactor: replicationFactor ?? brokers.replicationFactor,
      resume: resume === true,
      progress: (total, already) => progressOn(process.stderr, 'Re-seeding', total, already),
      signal: interrupt.signal,
    });
    process.stdout.write(whatNext(reseeded));
    process.exitCode = reseeded.complete ? 0 : 1;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
};

const whatNext = ({ topic, events, complete }: Reseeded): string =>
  complete
    ? `${topic} holds all ${events} events that the log held at the beginning.\n` +
      `To move over, restart relay, projector and subscribers with KAFKA_TOPIC=${topic}: the relay adds what came since, and readers go on ` +
      'at their positions. Then "throughline doctor" compares the two.\n'
    : `Interrupted after ${events} events. Run the same command with --resume: it goes on where it was.\n`;

const brokersOf = ({ kafka }: Configuration): KafkaConfiguration => {
  if (kafka) return kafka;
  throw new UserError('KAFKA_BROKERS is not set: name the brokers, such as KAFKA_BROKERS=127.0.0.1:9092. "npm run kafka" starts one.');
};

const runCheck = async (): Promise<void> => {
  try {
    const configuration = readConfiguration(process.env);
    const brokers = brokersOf(configuration);
    const { url } = await databaseOf(configuration);
    const checked = await checkTopic(url, brokers);
    process.stdout.write(checkedAsText(checked));
    process.exitCode = checked.closed === null && checked.faults.length === 0 ? 0 : 1;
  } catch (error) {
    complain(error);
    process.exitCode = 2;
  }
};

const runNewGeneration = async ({ reason }: { readonly reason: string }): Promise<void> => {
  const { url } = await databaseOf(readConfiguration(process.env));
  const { clusterId, formerId } = await newGeneration(url, { who: userInfo().username, reason });
  process.stdout.write(
    `The log takes events again, as urn:uuid:${clusterId}; until now it was urn:uuid:${formerId}.\n` +
      'Write a fresh topic ("throughline relay reseed --topic NAME"), start all programs with KAFKA_TOPIC set to it, and tell subscribers to begin anew.\n',
  );
};

const runStatus = async ({ json }: { readonly json?: true }): Promise<void> => {
  const { url } = await databaseOf(readConfiguration(process.env));
  const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5_000, application_name: 'throughline-relay-status' });
  try {
    const places = await readPlaces(pool).catch(databaseUnreachable);
    process.stdout.write(json ? `${JSON.stringify({ places }, null, 2)}\n` : placesAsText(places));
  } finally {
    await pool.end();
  }
};
