import type { JournaledEntry } from '@throughline/projection';
import { Command } from 'commander';
import { columns } from '../../table';
import { viewOf } from '../../view-of';
import { openAsOperator, wholeNumber, withExamples } from './operator';

interface Flags {
  readonly view?: string;
  readonly limit: number;
  readonly json?: true;
}

/** `throughline projection journal`. */
export const journalCommand = (): Command =>
  withExamples(
    new Command('journal')
      .description('Prints what operators and programs did to builds and parked keys: who, when and why. Newest first.')
      .option('--view <name>', 'only of this view')
      .option('--limit <number>', 'at most so many entries', wholeNumber(500), 50)
      .option('--json', 'print it as JSON')
      .action(journal),
    'journal --view caseload',
  );

const journal = async ({ view, limit, json }: Flags): Promise<void> => {
  const parameters = new URLSearchParams({ limit: String(limit), ...(view === undefined ? {} : { projection: view }) });
  const service = await openAsOperator();
  const { items } = (await service.get(`/v1/ops/journal?${parameters.toString()}`)) as { readonly items: readonly JournaledEntry[] };
  process.stdout.write(json ? `${JSON.stringify(items, null, 2)}\n` : `${asText(items).join('\n')}\n`);
};

const asText = (entries: readonly JournaledEntry[]): readonly string[] =>
  entries.length === 0
    ? ['Nothing was done yet.']
    : columns([
        ['at', 'view', 'build', 'action', 'who', 'why'],
        ...entries.map(({ at, projection, version, build, action, who, why }) => [
          at,
          projection === null || version === null ? '-' : viewOf({ projection, version }),
          build === null ? '-' : String(build),
          action,
          who,
          why ?? '',
        ]),
      ]);
