import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { aggregatesOfCommand, besideTheCatalogue, catalogue, rolesFor, type CommandName } from '@throughline/episode';
import { alignedTable } from './aligned-table';

type Entry = (typeof besideTheCatalogue)[number];

const library = resolve(__dirname, '../../libs/episode/src');

/** docs/domain.md: every command, what comes of it, who may give it and where it is decided and specified. */
export const domainPage = (): string => `# The clinical domain

From libs/episode/src/catalogue.ts by \`npm run docs\`. Rows are those of the domain description (i.4); A0 to B10 are its sections, and the seeds the
founding documents. Rows 69 to 73, consent and disclosure, are not built yet. Every event and its fields: docs/events.md. Who may give what over HTTP:
docs/access.md.

## Rows 1 to 68

${table(catalogue.map((entry) => [String(entry.row), ...cells(entry)]))}

## Beside the rows

What real histories hold (the import of CTN-0094 needs it), who works at a site, what the scheduler reminds of, and what operators decide about views.

${table(besideTheCatalogue.map((entry) => ['', ...cells(entry)]))}
`;

const table = (rows: readonly (readonly string[])[]): string =>
  alignedTable([['Row', 'Commands', 'Events', 'Stream', 'Roles', 'Source', 'Specified in'], ...rows]);

const cells = ({ commands, events, source, topics }: Entry): readonly string[] => [
  coded(commands),
  coded(events),
  coded(streamsOf(commands)),
  rolesOf(commands),
  source,
  coded(specsOf({ commands, topics })),
];

const coded = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const streamsOf = (commands: readonly CommandName[]): readonly string[] => [
  ...new Set(commands.flatMap((name) => aggregatesOfCommand(name).map((aggregate) => `${aggregate.name}-`))),
];

/** Roles by command, where they differ. The importer may give every command. */
const rolesOf = (commands: readonly CommandName[]): string => {
  const byRoles = new Map<string, CommandName[]>();
  for (const name of commands) {
    const roles = rolesFor(name)
      .filter((role) => role !== 'importer')
      .join(', ');
    byRoles.set(roles, [...(byRoles.get(roles) ?? []), name]);
  }
  if (byRoles.size === 1) return [...byRoles.keys()].join('');
  return [...byRoles].map(([roles, names]) => `${coded(names)}: ${roles}`).join('; ');
};

/** The specs of the topic that name one of the commands. */
export const specsOf = ({ commands, topics }: Pick<Entry, 'commands' | 'topics'>): readonly string[] =>
  topics.flatMap((topic) =>
    readdirSync(join(library, topic))
      .filter((file) => file.endsWith('.spec.ts'))
      .map((file) => `${topic}/${file}`)
      .filter((file) => {
        const text = readFileSync(join(library, file), 'utf8');
        return commands.some((name) => text.includes(`'${name}'`));
      }),
  );
