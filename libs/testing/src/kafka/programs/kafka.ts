import { Command, InvalidArgumentError } from 'commander';
import { untilToldToStop } from '@throughline/platform';
import { NoKafka } from '../java';
import { isFree } from '../ports';
import { startKafka, type ProvidedKafka } from '../provide';

/** What `npm run kafka` does: one broker for development, until Ctrl-C. */
const program = new Command('npm run kafka --')
  .description('Starts a real Kafka with one broker for development, and ends it at Ctrl-C.')
  .option('--port <port>', 'TCP port on 127.0.0.1', portOf, 9092)
  .option('--data <folder>', 'keep the data there between runs; without it nothing is kept')
  .addHelpText(
    'after',
    '\nExample:\n  npm run kafka -- --port 19092 --data ./.throughline/kafka\n\n' +
      'It takes Docker if an engine answers and no data is to be kept, else Java 17 or later with Maven, which fetches Kafka once.',
  )
  .action((options: { readonly port: number; readonly data?: string }) => run(options));

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError('It must be a number from 1 to 65535.');
  return port;
}

const run = async ({ port, data }: { readonly port: number; readonly data?: string }): Promise<void> => {
  if (!(await isFree(port)))
    throw new Refusal(`Port ${port} of 127.0.0.1 is taken. Choose another: npm run kafka -- --port ${port + 10_000}`);
  say('Kafka is starting');
  const kafka = await startKafka({ brokers: 1, port, say, ...(data === undefined ? {} : { folder: data }) }, say);
  process.stdout.write(`KAFKA_BROKERS=${kafka.brokers.join(',')}\n`);
  say(`\nWith that in the environment, "npm start" publishes to it and reads from it, and "npm test" tests on it.`);
  say(data === undefined ? 'Its data is gone when it ends. Ctrl-C ends it.' : `Its data stays in ${data}. Ctrl-C ends it.`);
  await untilItEnds(kafka);
};

/** @throws Refusal when it ends without being told to */
const untilItEnds = async (kafka: ProvidedKafka): Promise<void> => {
  // A container would not keep this process alive.
  const stay = setInterval(() => undefined, 60_000);
  const told = await Promise.race([untilToldToStop(process.env), kafka.ended.then(() => null)]);
  clearInterval(stay);
  await kafka.end();
  if (told === null) throw new Refusal('Kafka has ended by itself. With --data, broker-1/broker.log in that folder says why.');
};

/** Something that the user can mend: said without a trace. */
class Refusal extends Error {}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const main = async (): Promise<void> => {
  try {
    await program.parseAsync();
  } catch (error) {
    const plain = error instanceof Refusal || error instanceof NoKafka;
    say(plain ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
};

void main();
