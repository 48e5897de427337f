import { Command } from 'commander';
import type { ShownRebuild } from './answers';
import { outcomeOf } from './follow';
import { anyNumber, openAsOperator, reasonOption, withExamples, type ReasonFlag } from './operator';

/** `throughline projection cancel`. */
export const cancelCommand = (): Command =>
  withExamples(
    new Command('cancel')
      .description('Ends a rebuild and removes what it has made.')
      .argument('<rebuild>', 'its number', anyNumber)
      .addOption(reasonOption())
      .action(async (rebuild: number, { reason }: ReasonFlag) => {
        const service = await openAsOperator();
        process.stdout.write(`${outcomeOf((await service.post(`/v1/ops/rebuilds/${rebuild}/cancel`, { reason })) as ShownRebuild)}\n`);
      }),
    'cancel 7 --reason "The wrong view"',
  );

/** `throughline projection drop`. */
export const dropCommand = (): Command =>
  withExamples(
    new Command('drop')
      .description('Removes a build that nobody reads, with all that belongs to it.')
      .argument('<build>', 'its number, as "list" prints it', anyNumber)
      .addOption(reasonOption())
      .action(async (build: number, { reason }: ReasonFlag) => {
        const service = await openAsOperator();
        await service.remove(`/v1/ops/builds/${build}?reason=${encodeURIComponent(reason)}`);
        process.stdout.write(`Build ${build} is gone.\n`);
      }),
    'drop 3 --reason "The new one has served for a week"',
  );
