import { rules } from '@throughline/episode';
import { alignedTable } from './aligned-table';

const marks = { V: 'read in the original', 2: 'from another\u2019s account of it', K: 'known, to be read again' } as const;

/** docs/rules.md: every published rule that the service judges by, with its source and the whole of its data. */
export const rulesPage = (): string =>
  [
    '# Published rules',
    'From libs/episode/src/rules by `npm run docs`. Events that were judged by a rule carry its name. Where sites differ, the choice is the site\u2019s policy and is not here: docs/policies.md.',
    alignedTable([['Rule', 'Source', 'How sure'], ...[...rules].map(([name, { source, mark }]) => [`\`${name}\``, source, marks[mark]])]),
    ...[...rules].map(([name, { table }]) => `## ${name}\n\n\`\`\`json\n${JSON.stringify(table, null, 2)}\n\`\`\``),
  ]
    .join('\n\n')
    .concat('\n');
