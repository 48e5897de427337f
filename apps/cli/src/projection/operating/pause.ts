import { Command } from 'commander';
import type { ShownProjection } from './answers';
import { asText } from './list';
import { openAsOperator, reasonOption, withExamples, type ReasonFlag } from './operator';

/** `throughline projection pause`. */
export const pauseCommand = (): Command =>
  setting('pause', 'Stops taking events into a view until it is resumed. Its queries go on being answered.', 'The fold is wrong');

/** `throughline projection resume`. */
export const resumeCommand = (): Command => setting('resume', 'Takes events into a view again.', 'The fold was right after all');

const setting = (action: 'pause' | 'resume', description: string, why: string): Command =>
  withExamples(
    new Command(action)
      .description(description)
      .argument('<view>', 'name of the view')
      .addOption(reasonOption())
      .action(async (name: string, { reason }: ReasonFlag) => {
        const service = await openAsOperator();
        const view = (await service.post(`/v1/ops/projections/${encodeURIComponent(name)}/${action}`, { reason })) as ShownProjection;
        process.stdout.write(`${asText([view]).join('\n')}\n`);
      }),
    `${action} caseload --reason "${why}"`,
  );
