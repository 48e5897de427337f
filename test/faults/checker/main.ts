import { Command, CommanderError } from 'commander';
import { check } from './check';
import { asText } from './report';

interface Flags {
  readonly database: string;
  readonly brokers?: string;
  readonly topic?: string;
  readonly acknowledged?: string;
  readonly within: string;
  readonly json?: true;
}

const help = `
Run it when nothing is being written. Exit status 0 when nothing is wrong, 1 when something is, 2 for wrong use.

Example:
  $ node --require ./libs/testing/src/programs/typescript-hook.cjs test/faults/checker/main.ts \\
      --database postgres://localhost/throughline --brokers 127.0.0.1:9092 --topic throughline.log.v1 --acknowledged acknowledged.jsonl`;

const program = new Command('checker')
  .description('Proves that nothing was lost, doubled, altered or put in another order, in the store, the topic and the views.')
  .requiredOption('--database <url>', 'PostgreSQL that holds log and views')
  .option('--brokers <list>', 'Kafka brokers, host:port, separated by commas; without them the topic is left out')
  .option('--topic <name>', 'topic that the relay writes')
  .option('--acknowledged <file>', 'what clients were told, one receipt a line')
  .option('--within <seconds>', 'how long relay and views may take to reach the heads', '30')
  .option('--json', 'print the verdict as JSON')
  .addHelpText('after', help)
  .showHelpAfterError('Run it with --help to see what it takes.')
  .exitOverride();

const kafkaOf = ({ brokers, topic }: Flags): { readonly brokers: readonly string[]; readonly topic: string } | null => {
  if ((brokers === undefined) !== (topic === undefined)) program.error('--brokers and --topic belong together: give both or neither.');
  return brokers === undefined || topic === undefined ? null : { brokers: brokers.split(','), topic };
};

const main = async (): Promise<number> => {
  const flags = program.parse().opts<Flags>();
  const withinMs = Number(flags.within) * 1000;
  if (!(withinMs >= 0)) program.error('--within must be a number of seconds.');
  const { database, acknowledged = null } = flags;
  const verdict = await check({ database, kafka: kafkaOf(flags), acknowledged, withinMs });
  process.stdout.write(flags.json ? `${JSON.stringify(verdict, null, 2)}\n` : asText(verdict));
  return verdict.well ? 0 : 1;
};

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
    process.stderr.write(`The check could not be made: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
