import { Command, InvalidArgumentError, Option } from 'commander';
import { nobodyNamed } from '@throughline/access';
import type { EpisodeServiceEvent } from '@throughline/episode';
import type { ProjectionDefinition } from '@throughline/kernel';
import type { DriftFinding, DriftStart, DriftSummary } from '@throughline/projection';
import { readConfiguration } from '@throughline/platform';
import { allViews } from '@throughline/views';
import { databaseOf } from '../database-of';
import { complain } from '../failure';
import { putOnRecordIn, type ReadHere } from '../on-record';
import { examineDrift } from '../projection/examine-drift';
import { operatingCommands } from '../projection/operating';
import type { Subjects } from '../projection/question';
import { findingAsText, startAsText, summaryAsText } from '../projection/render';
import { UserError } from '../user-error';

interface Flags {
  readonly patient?: string;
  readonly sample?: number;
  readonly seed: number;
  readonly all?: true;
  readonly allViews?: true;
  readonly show: number;
  readonly json?: true;
}

type View = ProjectionDefinition<EpisodeServiceEvent>;

const where =
  'It reads the database in DATABASE_URL, or the embedded one that "npm start" runs on THROUGHLINE_DATA. That you look is put on the record first; nothing else is changed.';

const previewHelp = `
${where}
It folds the log with the code at hand, in memory, up to where the serving build of the view has come, and prints what is stored -> what the
code makes of it. Exit status 0 whatever it finds, 2 when it could not be carried out.

Examples:
  $ throughline projection preview caseload --patient 5f1c0a9e-7d0b-4f5e-9a55-0e8f3b1c2d4e
  $ throughline projection preview caseload --sample 100 --seed 7`;

const checkHelp = `
${where}
It recomputes rows from the log with the code at hand, up to where the serving build of the view has come, and compares. Of a difference it names
table, key, column, what is stored -> what is recomputed, and the events behind it. Parked keys are named and not compared. With --all also rows of
keys that the log knows nothing of are found. Exit status 0 without a difference, 1 with one, 2 when it could not be carried out.

Examples:
  $ throughline projection check caseload
  $ throughline projection check --all-views --all`;

/** `throughline projection`. */
export const projectionCommand = (): Command => {
  const projection = new Command('projection')
    .description('Looks after the views that are folded from the log: rebuild, compare, switch, roll back, check.')
    .addHelpText('after', '\nExample:\n  $ throughline projection list');
  for (const command of [...operatingCommands(), previewCommand(), checkCommand()]) projection.addCommand(command);
  return projection;
};

const previewCommand = (): Command =>
  drawing(new Command('preview').description('Says what the code at hand would change in a view.'))
    .argument('<view>', 'name of the view')
    .addOption(new Option('--patient <id>', 'only the keys of this patient').conflicts('sample'))
    .addHelpText('after', previewHelp)
    .action(orTwo(preview));

const checkCommand = (): Command =>
  drawing(new Command('check').description('Compares a view with what the log comes to.'))
    .argument('[view]', 'name of the view')
    .option('--all-views', 'every view')
    .addOption(new Option('--all', 'the whole log').conflicts('sample'))
    .addHelpText('after', checkHelp)
    .action(orTwo(check));

/** A status of its own for what could not be looked into: nothing is known then. */
const orTwo =
  <Parameters extends unknown[]>(action: (...parameters: Parameters) => Promise<void>) =>
  async (...parameters: Parameters): Promise<void> => {
    try {
      await action(...parameters);
    } catch (error) {
      complain(error);
      process.exitCode = 2;
    }
  };

const drawing = (command: Command): Command =>
  command
    .option('--sample <number>', 'only so many patients or other streams, drawn by chance (check: 100 unless told otherwise)', positive)
    .option('--seed <number>', 'of the drawing; the same one draws the same', wholeNumber, 1)
    .option('--show <number>', 'print at most so many findings of a view', positive, 50)
    .option('--json', 'print it as JSON');

const positive = (text: string): number => {
  const value = wholeNumber(text);
  if (value < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return value;
};

const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 0.');
  return Number(text);
};

const preview = async (name: string, flags: Flags): Promise<void> => {
  const { patient: patientId, sample: size, seed } = flags;
  if (patientId === undefined && size === undefined) throw new UserError('Say whose rows to fold: --patient ID, or --sample NUMBER.');
  const subjects: Subjects = patientId === undefined ? { kind: 'sample', size: size ?? 0, seed } : { kind: 'patient', patientId };
  const { unbuilt } = await run('projection preview', [viewOf(name)], subjects, flags);
  process.exitCode = unbuilt ? 2 : 0;
};

const check = async (name: string | undefined, flags: Flags): Promise<void> => {
  if ((name === undefined) !== (flags.allViews ?? false)) throw new UserError('Name one view, or say --all-views.');
  const subjects: Subjects = flags.all ? { kind: 'all' } : { kind: 'sample', size: flags.sample ?? 100, seed: flags.seed };
  const { differences, unbuilt } = await run('projection check', name === undefined ? allViews : [viewOf(name)], subjects, flags);
  process.exitCode = differences > 0 ? 1 : unbuilt ? 2 : 0;
};

const viewOf = (name: string): View => {
  const view = allViews.find((one) => one.name === name);
  if (!view) throw new UserError(`There is no view ${name}. There are: ${allViews.map((one) => one.name).join(', ')}.`);
  return view;
};

interface Outcome {
  readonly differences: number;
  /** Some view has no build that serves. */
  readonly unbuilt: boolean;
}

/** Tells what is found while it is found, or all of it at the end as JSON. */
interface Teller {
  readonly begun: (view: View, start: DriftStart) => void;
  readonly found: (finding: DriftFinding) => void;
  readonly ended: (view: View, summary: DriftSummary | null) => void;
  readonly close: () => void;
}

const run = async (command: string, views: readonly View[], subjects: Subjects, { json, show }: Flags): Promise<Outcome> => {
  const { url } = await databaseOf(readConfiguration(process.env));
  await putOnRecordIn(url, readingOf(command, views, subjects));
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const teller = json ? tellAsJson(show) : tellAsText(show);
  let [differences, unbuilt] = [0, false];
  const ended = (view: View, summary: DriftSummary | null): void => {
    differences += summary?.differences ?? 0;
    unbuilt ||= summary === null;
    teller.ended(view, summary);
  };
  try {
    await examineDrift({ url, views, subjects, ...teller, ended, signal: interrupt.signal });
    teller.close();
    return { differences, unbuilt };
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
};

/** Rows of views, as they are stored and as the log comes to them. */
const readingOf = (command: string, views: readonly View[], subjects: Subjects): ReadHere => {
  const target = [command, ...(views.length === 1 ? views.map(({ name }) => name) : ['--all-views'])].join(' ');
  const reading = { ...nobodyNamed, operation: command.replace(' ', '-'), target, dataClass: 'view', items: 0 } as const;
  switch (subjects.kind) {
    case 'all':
      return { ...reading, scope: 'all' };
    case 'patient':
      return { ...reading, patientIds: [subjects.patientId] };
    case 'sample':
      return { ...reading, scope: `sample=${subjects.size}&seed=${subjects.seed}` };
  }
};

const tellAsText = (show: number): Teller => {
  let told = 0;
  const say = (text: string): void => void process.stdout.write(text);
  return {
    begun: (view, start) => {
      told = 0;
      say(startAsText(view, start));
    },
    found: (finding) => {
      told += 1;
      if (told <= show) say(findingAsText(finding));
    },
    ended: (view, summary) => {
      if (told > show) say(`  ${told - show} more findings are not shown; --show tells how many to show\n`);
      say(summaryAsText(view, summary));
    },
    close: () => undefined,
  };
};

const tellAsJson = (show: number): Teller => {
  const views: unknown[] = [];
  let findings: DriftFinding[] = [];
  return {
    begun: () => (findings = []),
    found: (finding) => {
      if (findings.length < show) findings.push(finding);
    },
    ended: ({ name, version }, summary) => views.push({ view: name, version, ...summary, findings: summary ? findings : [] }),
    close: () => void process.stdout.write(`${JSON.stringify({ views }, null, 2)}\n`),
  };
};
