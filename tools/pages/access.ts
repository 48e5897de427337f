import { accessTable } from '@throughline/api';
import { isCommandName } from '@throughline/episode';
import { alignedTable } from './aligned-table';

const begin = '<!-- From apps/api/src/access/access-table.ts by `npm run docs` -->';
const end = '<!-- End of the table -->';

/** The page with its tables as they are in the code today. @throws Error when the page has no place for them */
export const withTables = (page: string): string => {
  const [before, rest] = page.split(begin);
  const [, after] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined) throw new Error(`docs/access.md lacks the lines "${begin}" and "${end}"`);
  return `${before}${begin}\n\n${tables()}\n\n${end}${after}`;
};

const tables = (): string => {
  const isCommand = (operation: string): boolean => isCommandName(operation.split('-')[0] ?? '');
  const operations = [...accessTable.keys()];
  return [
    table(
      'Route',
      operations.filter((operation) => !isCommand(operation)),
    ),
    table('Command', operations.filter(isCommand)),
  ].join('\n\n');
};

/** Operations with the same roles share a line. */
const table = (heading: string, operations: readonly string[]): string => {
  const byRoles = new Map<string, string[]>();
  for (const operation of operations) {
    const access = accessTable.get(operation) ?? [];
    const who = access === 'open' ? 'open, without a token' : access.join(', ');
    byRoles.set(who, [...(byRoles.get(who) ?? []), `\`${operation}\``]);
  }
  return alignedTable([[heading, 'Roles'], ...[...byRoles].map(([who, names]) => [names.join(', '), who] as const)]);
};
