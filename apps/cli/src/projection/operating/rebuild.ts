import { Command, Option } from 'commander';
import { ServiceRefusal, type Service } from '../../service';
import { UserError } from '../../user-error';
import { viewOf } from '../../view-of';
import type { ShownRebuild } from './answers';
import { follow, outcomeOf } from './follow';
import { openAsOperator, reasonOption, wholeNumber, withExamples, type ReasonFlag } from './operator';

interface Flags extends ReasonFlag {
  readonly changed?: true;
  readonly all?: true;
  readonly from: 'log' | 'kafka';
  readonly parallel?: number;
  readonly maxLoad?: number;
  readonly switch?: true;
  readonly wait: boolean;
}

/** `throughline projection rebuild`. */
export const rebuildCommand = (): Command =>
  withExamples(
    new Command('rebuild')
      .description(
        'Fills new builds of views beside those that serve, and shows how far it is. Exit status 1 when it does not come to an end.',
      )
      .argument('[views...]', 'names of views')
      .option('--changed', 'every view that was folded with another definition than the service has')
      .option('--all', 'every view')
      .addOption(new Option('--from <source>', 'where events are read').choices(['log', 'kafka']).default('log'))
      .option('--parallel <number>', 'so many partitions at once (default: 2)', wholeNumber(64))
      .option(
        '--max-load <percent>',
        'the share of its time that filling may take; at 100 it folds in several threads (default: 50)',
        wholeNumber(100),
      )
      .option('--switch', 'switch readers as soon as it is whole')
      .option('--no-wait', 'only ask for it')
      .addOption(reasonOption())
      .action(rebuild),
    'rebuild caseload --reason "The fold was mended"',
    'rebuild --changed --switch --max-load 100 --reason "Release 2026-12"',
  );

const rebuild = async (views: readonly string[], flags: Flags): Promise<void> => {
  const service = await openAsOperator();
  const asked = await ask(service, views, flags);
  if (asked === null) return void process.stdout.write('No view was folded with another definition than the service has.\n');
  const names = asked.builds.map(viewOf).join(', ');
  process.stdout.write(`Rebuild ${asked.rebuild}: ${names}\n`);
  if (!flags.wait) return void process.stdout.write(`Look with "throughline projection status ${asked.rebuild}".\n`);
  if ((await follow(service, [asked.rebuild])) === 'interrupted') return void (process.exitCode = 1);
  const ended = (await service.get(`/v1/ops/rebuilds/${asked.rebuild}`)) as ShownRebuild;
  process.stdout.write(`${outcomeOf(ended)}\n`);
  process.exitCode = ended.phase === 'done' ? 0 : 1;
};

/** @returns null when every changed view is wanted and there is none */
const ask = async (service: Service, views: readonly string[], flags: Flags): Promise<ShownRebuild | null> => {
  const { from: source, parallel, maxLoad, reason } = flags;
  const how = {
    ...{ source, reason, thenSwitch: flags.switch ?? false },
    ...(parallel === undefined ? {} : { parallel }),
    ...(maxLoad === undefined ? {} : { maxLoad }),
  };
  try {
    return (await service.post('/v1/ops/rebuilds', { ...which(views, flags), ...how })) as ShownRebuild;
  } catch (error) {
    if (error instanceof ServiceRefusal && error.code === 'nothing-changed') return null;
    throw error;
  }
};

const which = (views: readonly string[], { changed, all }: Flags): object => {
  const ways = [...(views.length > 0 ? [{ views }] : []), ...(changed ? [{ which: 'changed' }] : []), ...(all ? [{ which: 'all' }] : [])];
  const [way, another] = ways;
  if (way === undefined || another !== undefined) throw new UserError('Name views, or say --changed, or --all.');
  return way;
};
