import { Command } from 'commander';
import { columns } from '../../table';
import { viewOf } from '../../view-of';
import type { ShownBuild, ShownProjection } from './answers';
import { openAsOperator, withExamples } from './operator';

/** `throughline projection list`. */
export const listCommand = (): Command =>
  withExamples(
    new Command('list')
      .description('Prints every view with its builds, and how far each is.')
      .option('--json', 'print it as JSON')
      .action(async ({ json }: { readonly json?: true }) => {
        const answer = (await (await openAsOperator()).get('/v1/ops/projections')) as { readonly items: readonly ShownProjection[] };
        process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : `${asText(answer.items).join('\n')}\n`);
      }),
    'list',
  );

/** A view, or some, as a table. */
export const asText = (views: readonly ShownProjection[]): readonly string[] =>
  columns([
    ['view', 'build', 'state', 'since', 'lacks', 'for', 'parked', ''],
    ...views.flatMap((view) =>
      view.builds.length === 0 ? [[viewOf(view), '-', 'not built', '', '', '', '', '']] : view.builds.map((build) => lineOf(view, build)),
    ),
  ]);

const lineOf = (view: ShownProjection, { build, state, since, lag, parked, ...how }: ShownBuild): readonly (string | number)[] => [
  viewOf(view),
  String(build),
  state,
  since,
  lag === null ? '-' : `${lag.events.toLocaleString('en-US')} events`,
  lag === null || lag.events === 0 ? '-' : `${Math.round(lag.seconds)} s`,
  String(parked.reduce((sum, { keys }) => sum + keys, 0)),
  remarksOn(how),
];

const remarksOn = ({ definition, paused, stopped }: Pick<ShownBuild, 'definition' | 'paused' | 'stopped'>): string =>
  [
    ...(definition === 'changed' ? ['folded with another definition'] : []),
    ...(definition === 'unknown' ? ['of another release'] : []),
    ...(paused ? ['paused'] : []),
    ...(stopped === null ? [] : [`stands still: ${stopped}`]),
  ].join(', ');
