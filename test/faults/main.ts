import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { playAll } from './play-all';
import { scenarios, type Scenario } from './scenarios';
import { asTable } from './table';

interface Flags {
  readonly scenario?: readonly Scenario[];
  readonly rounds: number;
  readonly seed: number;
  readonly stages: number;
  readonly freeze: number;
  readonly folder?: string;
  readonly keep?: true;
}

const named = (name: string, before: readonly Scenario[] = []): readonly Scenario[] => {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (!found) throw new InvalidArgumentError(`None is called that. There are: ${scenarios.map((scenario) => scenario.name).join(', ')}.`);
  return [...before, found];
};

const whole =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least) throw new InvalidArgumentError(`It must be a whole number from ${least}.`);
    return value;
  };

const help = `
Scenarios:
${scenarios.map(({ name, about }) => `  ${name.padEnd(38)}${about}`).join('\n')}

Exit status 0 when nothing was found, 1 at the first finding, with what is needed to have it again, 2 for wrong use.

Examples:
  $ npm run faults                                                            # the full dose
  $ npm run faults -- --scenario relay-killed-after-send --rounds 3
  $ npm run faults -- --scenario zombies --rounds 1 --seed 4711 --freeze 20`;

const program = new Command('npm run faults --')
  .description(
    'Treats a whole service badly, round by round, and proves after each round that nothing was lost, doubled or put in another order.',
  )
  .option('--scenario <name>', 'play only this one; may be given again', named)
  .option('--rounds <number>', 'rounds of each scenario', whole(1), 20)
  .option('--seed <number>', 'of the first round of each scenario', whole(0), Math.floor(Math.random() * 1e6))
  .option('--stages <number>', 'scenarios played at the same time, each with servers and programs of its own', whole(1), 3)
  .option('--freeze <seconds>', 'how long a frozen program sleeps', whole(1), 60)
  .option('--folder <path>', 'where data and logs are kept; by default a temporary folder')
  .option('--keep', 'keep the folder when nothing was found, too')
  .addHelpText('after', help)
  .showHelpAfterError('Run it with --help to see what it takes.')
  .exitOverride();

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const main = async (): Promise<number> => {
  const { scenario: chosen = scenarios, rounds, seed, stages, freeze, folder, keep } = program.parse().opts<Flags>();
  const root = folder === undefined ? await mkdtemp(join(tmpdir(), 'throughline-faults-')) : resolve(folder);
  await mkdir(root, { recursive: true });
  say(`${chosen.length} scenarios, ${rounds} rounds each, seed ${seed}, ${stages} at a time, in ${root}`);
  const told = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => told.abort(new Error(`Ended by ${signal}`)));
  const summaries = await playAll(chosen, { rounds, seed, freezeMs: freeze * 1000, stages, root, say, signal: told.signal });
  say(asTable(summaries));
  if (folder === undefined && !keep) await rm(root, { recursive: true, force: true });
  return 0;
};

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
