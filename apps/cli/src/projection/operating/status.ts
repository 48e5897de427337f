import { Command } from 'commander';
import { columns } from '../../table';
import { viewOf } from '../../view-of';
import type { ShownRebuild } from './answers';
import { asLine, follow, outcomeOf } from './follow';
import { anyNumber, openAsOperator, withExamples } from './operator';

/** `throughline projection status`. */
export const statusCommand = (): Command =>
  withExamples(
    new Command('status')
      .description('Shows how far rebuilds are: on a terminal until they are over, elsewhere as it is now.')
      .argument('[rebuild]', 'its number; all that are not over, or the latest, unless given', anyNumber)
      .option('--json', 'print it as JSON')
      .action(status),
    'status',
    'status 7 --json',
  );

const status = async (number: number | undefined, { json }: { readonly json?: true }): Promise<void> => {
  const service = await openAsOperator();
  const rebuilds =
    number === undefined
      ? latestOf(((await service.get('/v1/ops/rebuilds')) as { readonly items: readonly ShownRebuild[] }).items)
      : [(await service.get(`/v1/ops/rebuilds/${number}`)) as ShownRebuild];
  if (json) return void process.stdout.write(`${JSON.stringify(rebuilds, null, 2)}\n`);
  if (rebuilds.length === 0) return void process.stdout.write('Nothing was ever rebuilt.\n');
  const open = rebuilds.filter(({ endedAt }) => endedAt === null);
  if (process.stderr.isTTY && open.length > 0) {
    await follow(
      service,
      open.map(({ rebuild }) => rebuild),
    );
    return;
  }
  process.stdout.write(`${rebuilds.flatMap(inFull).join('\n')}\n`);
};

const latestOf = (rebuilds: readonly ShownRebuild[]): readonly ShownRebuild[] => {
  const open = rebuilds.filter(({ endedAt }) => endedAt === null);
  return open.length > 0 ? open : rebuilds.slice(0, 1);
};

const inFull = (rebuild: ShownRebuild): readonly string[] => [
  asLine(rebuild),
  `  ${rebuild.builds.map((one) => `${viewOf(one)} (build ${one.build}, ${one.state})`).join(', ') || 'nothing of it is left'}`,
  `  asked for by ${rebuild.who} at ${rebuild.askedAt}: ${rebuild.why}`,
  ...(rebuild.partitions.length === 0
    ? []
    : columns([
        ['partition', 'events', 'of', 'bytes'],
        ...rebuild.partitions.map(({ partition, events, ofEvents, bytes }) => [partition, events, ofEvents, bytes]),
      ])),
  ...(rebuild.endedAt === null ? [] : [outcomeOf(rebuild)]),
];
