import { Command } from 'commander';
import type { ShownProjection } from './answers';
import { asText } from './list';
import { openAsOperator, reasonOption, withExamples, type ReasonFlag } from './operator';

interface Flags extends ReasonFlag {
  readonly evenIfBehind?: true;
}

/** `throughline projection switch`. */
export const switchCommand = (): Command =>
  sending('switch', 'Sends the readers of a view to the build that is ready.', 'switch caseload --reason "Compared: as meant"');

/** `throughline projection rollback`. */
export const rollbackCommand = (): Command =>
  sending('rollback', 'Sends the readers of a view back to the build that they read before.', 'rollback caseload --reason "Wrong days"');

const sending = (direction: 'switch' | 'rollback', description: string, example: string): Command =>
  withExamples(
    new Command(direction)
      .description(description)
      .argument('<view>', 'name of the view')
      .option('--even-if-behind', 'even if that build lacks events that readers see now')
      .addOption(reasonOption())
      .action(async (name: string, { reason, evenIfBehind }: Flags) => {
        const service = await openAsOperator();
        const view = (await service.post(`/v1/ops/projections/${encodeURIComponent(name)}/${direction}`, {
          reason,
          evenIfBehind: evenIfBehind ?? false,
        })) as ShownProjection;
        process.stdout.write(`${asText([view]).join('\n')}\n`);
      }),
    example,
  );
