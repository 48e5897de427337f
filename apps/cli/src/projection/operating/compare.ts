import type { Comparison } from '@throughline/projection';
import { Command } from 'commander';
import { columns } from '../../table';
import { UserError } from '../../user-error';
import type { ShownProjection } from './answers';
import { openAsOperator, withExamples } from './operator';

/** `throughline projection compare`. */
export const compareCommand = (): Command =>
  withExamples(
    new Command('compare')
      .description('Prints what the latest build of a view was found to hold differently from what readers read, in numbers.')
      .argument('<view>', 'name of the view')
      .option('--json', 'print it as JSON')
      .action(compare),
    'compare caseload',
  );

const compare = async (name: string, { json }: { readonly json?: true }): Promise<void> => {
  const service = await openAsOperator();
  const { builds } = (await service.get(`/v1/ops/projections/${encodeURIComponent(name)}`)) as ShownProjection;
  const latest = builds.findLast(({ state }) => state === 'ready') ?? builds.findLast(({ state }) => state === 'serving');
  if (!latest) throw new UserError(`${name} has no build that is whole. Look with "throughline projection status".`);
  const comparison = (await service.get(`/v1/ops/builds/${latest.build}/comparison`)) as Comparison;
  process.stdout.write(json ? `${JSON.stringify(comparison, null, 2)}\n` : `${asText(name, comparison).join('\n')}\n`);
};

const asText = (name: string, { before, after, at, tables, unmatched, same }: Comparison): readonly string[] => [
  `${name}: build ${before} -> build ${after}, both at the same positions at ${at}`,
  ...columns([
    ['table', 'rows', '-> rows', 'gone', 'fresh', 'changed'],
    ...tables.map(({ table, rowsBefore, rowsAfter, gone, fresh, changed }) => [table, rowsBefore, rowsAfter, gone, fresh, changed]),
  ]),
  ...tables.flatMap(({ table, columns: changed }) =>
    Object.entries(changed).map(([column, count]) => `  ${table}.${column} differs in ${count.toLocaleString('en-US')} rows`),
  ),
  ...unmatched.map((table) => `  only one of them has ${table}`),
  same
    ? 'They hold the same rows.'
    : `They differ. "throughline projection preview ${name} --sample 100" shows rows, where patient data may be seen.`,
];
