import { Command, InvalidArgumentError } from 'commander';
import { example, parkedUnder, reportOf, type Incomplete, type Parked, type Stopped, type ViewFlag } from '../parked/report';
import { showCommand } from '../parked/show';
import { openAsOperator } from '../projection/operating/operator';
import { ServiceRefusal } from '../service';
import { columns } from '../table';
import { UserError } from '../user-error';
import { viewOf } from '../view-of';

const help = `
A key (an episode, a patient or another stream) is parked in a view when one of its events cannot be taken in: that event and all later
ones of the key wait in order, everything else goes on. docs/parked.md says what to do.

It asks the running service at THROUGHLINE_URL (default http://127.0.0.1:3000), with the token in THROUGHLINE_TOKEN, or one made with the
development issuer's key in THROUGHLINE_DATA (default ./.throughline).

Examples:
  $ throughline parked list
  $ throughline parked show episode-7
  $ throughline parked redrive --all
  $ throughline parked discard episode-7 --reason "The importer told it twice"
  $ throughline parked allow caseload --keys 250 --reason "An import with codes of tomorrow"`;

/** `throughline parked`. */
export const parkedCommand = (): Command =>
  new Command('parked')
    .description('Shows, redrives and discards keys of views that wait because one of their events cannot be taken in.')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(redriveCommand())
    .addCommand(discardCommand())
    .addCommand(allowCommand())
    .addHelpText('after', help);

const listCommand = (): Command =>
  new Command('list')
    .description('Prints every parked key, and the views that stand still because too many would be.')
    .option('--json', 'print it as JSON')
    .addHelpText('after', example('list'))
    .action(async ({ json }: { readonly json?: true }) => {
      const report = await reportOf(await openAsOperator());
      process.stdout.write(
        json
          ? `${JSON.stringify(report, null, 2)}\n`
          : `${[...keysAsText(report.items), ...stops(report.stopped), ...lacks(report.passedOver)].join('\n')}\n`,
      );
    });

const keysAsText = (keys: readonly Parked[]): readonly string[] =>
  keys.length === 0
    ? ['No key is parked.']
    : columns([
        ['view', 'build', 'key', 'failed at', 'category', 'since', 'events'],
        ...keys.map((one) => [viewOf(one), one.build, one.key, `${one.partition}:${one.sequence}`, one.category, one.since, one.events]),
      ]);

const stops = (stopped: readonly Stopped[]): readonly string[] =>
  stopped.map((one) => `${viewOf(one)} (build ${one.build}) stands still: ${one.stopped}`);

const lacks = (incomplete: readonly Incomplete[]): readonly string[] =>
  incomplete.map((one) => `${viewOf(one)} (build ${one.build}) goes on without ${count(one.events, 'discarded event')}.`);

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

interface RedriveFlags extends ViewFlag {
  readonly all?: true;
}

const redriveCommand = (): Command =>
  new Command('redrive')
    .description(
      'Takes in what waits of a key, or of all of them, by the code that the service has now. Exit status 1 when one fails again.',
    )
    .argument('[key]', 'as "list" prints it')
    .option('--all', 'every parked key, one after the other')
    .option('--view <name>', 'only in this view')
    .addHelpText('after', `${example('redrive episode-7')}\n  $ throughline parked redrive --all`)
    .action(async (key: string | undefined, flags: RedriveFlags) => {
      if ((key === undefined) !== (flags.all === true)) throw new UserError('Name a key, or say --all.');
      const service = await openAsOperator();
      const keys =
        key === undefined
          ? (await reportOf(service)).items.filter(({ projection }) => ofView(projection, flags))
          : await parkedUnder(service, key, flags);
      const redrive: Way = {
        ask: ({ build, key: parked }) => service.post('/v1/ops/parked/redrive', { build, key: parked }),
        whole: (_, events) => `took in ${count(events, 'event')}; it goes on`,
      };
      if (!(await redriveEach(keys, redrive))) process.exitCode = 1;
    });

const ofView = (projection: string, { view }: ViewFlag): boolean => view === undefined || projection === view;

/** How a parked key is taken in, and what is said when it goes on. */
interface Way {
  readonly ask: (parked: Parked) => Promise<unknown>;
  readonly whole: (parked: Parked, events: number) => string;
}

/** One after the other, each told; goes on after those that fail. @returns whether none failed */
const redriveEach = async (keys: readonly Parked[], way: Way): Promise<boolean> => {
  let failures = 0;
  for (const [index, parked] of keys.entries()) {
    const outcome = await redriven(parked, way);
    if (!outcome.whole) failures += 1;
    process.stdout.write(`[${index + 1}/${keys.length}] ${parked.key} in ${viewOf(parked)}: ${outcome.said}\n`);
  }
  process.stdout.write(`${keys.length - failures} of ${keys.length} parked keys go on.\n`);
  return failures === 0;
};

interface Outcome {
  readonly whole: boolean;
  readonly said: string;
}

const redriven = async (parked: Parked, way: Way): Promise<Outcome> => {
  try {
    const { events, failed } = (await way.ask(parked)) as RedriveAnswer;
    if (failed === null) return { whole: true, said: way.whole(parked, events) };
    return {
      whole: false,
      said: `took in ${count(events, 'event')}; waits at ${parked.partition}:${failed.sequence}, ${failed.category}: ${failed.error}`,
    };
  } catch (error) {
    if (!(error instanceof ServiceRefusal) || error.code === 'role-not-permitted') throw error;
    return { whole: false, said: error.message };
  }
};

interface RedriveAnswer {
  readonly events: number;
  readonly failed: { readonly sequence: number; readonly category: string; readonly error: string } | null;
}

interface DiscardFlags extends ViewFlag {
  readonly reason: string;
}

const discardCommand = (): Command =>
  new Command('discard')
    .description(
      'Lets views go on without the event at which a key is parked. The decision stays on the record, and holds for later builds as long as they cannot take the event in. Exit status 1 when a later event of the key fails.',
    )
    .argument('<key>', 'as "list" prints it')
    .requiredOption('--reason <text>', 'why; it stays on the record')
    .option('--view <name>', 'only in this view')
    .addHelpText('after', example('discard episode-7 --reason "The importer told it twice"'))
    .action(async (key: string, { reason, ...flags }: DiscardFlags) => {
      const service = await openAsOperator();
      const keys = await parkedUnder(service, key, flags);
      const discard: Way = {
        ask: ({ build }) => service.post('/v1/ops/parked/discard', { build, key, reason }),
        whole: ({ partition, sequence }, events) =>
          `goes on without ${partition}:${sequence}; took in ${count(events - 1, 'event')} behind it`,
      };
      if (!(await redriveEach(keys, discard))) process.exitCode = 1;
    });

interface AllowFlags {
  readonly keys: number;
  readonly reason: string;
}

const allowCommand = (): Command =>
  new Command('allow')
    .description('Lets a view go on that stands still because too many of its keys would be parked.')
    .argument('<view>', 'name of the view')
    .requiredOption('--keys <number>', 'so many keys of it may be parked at once', wholeNumber)
    .requiredOption('--reason <text>', 'why; it is written down')
    .addHelpText('after', example('allow caseload --keys 250 --reason "An import with codes of tomorrow"'))
    .action(async (view: string, { keys, reason }: AllowFlags) => {
      const service = await openAsOperator();
      const stopped = (await reportOf(service)).stopped.filter(({ projection }) => projection === view);
      if (stopped.length === 0) throw new UserError(`${view} does not stand still. Look with "throughline parked list".`);
      for (const one of stopped) {
        await service.post('/v1/ops/parked/allow', { build: one.build, keys, reason });
        process.stdout.write(`${viewOf(one)} (build ${one.build}) goes on; up to ${keys} of its keys may be parked.\n`);
      }
    });

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 to 99999.');
  return Number(text);
};
