import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { choicesOf, nothingSaid, type AdoptSitePolicyData } from '@throughline/episode';
import { alignedTable } from './aligned-table';

const folder = resolve(__dirname, '../../examples/policies');

/** A policy that a site can adopt as it is, by the name of its file. */
export const presets = (): ReadonlyMap<string, AdoptSitePolicyData> =>
  new Map(
    readdirSync(folder)
      .sort()
      .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8')) as AdoptSitePolicyData]),
  );

const head = `# Site policies

Clinical choices in which practice varies, or in which sources disagree, are a site's own. Nothing has a default in the program: where a
policy is silent, advice is silent too, and a decision that needs the choice is refused and says so. The presets of \`examples/policies\` say
what the founding documents say and nothing else; \`outpatient\` alone takes numbers from labels and guidelines too, and makes choices of its
own, which say so. \`S000:463\` is a line of the document whose name begins with 000; A, B and i are sections of the domain description.

This page is written by \`npm run docs\`.
`;

/** What the presets choose, and where each choice comes from. */
export const policiesPage = (): string => [head, ...[...presets()].map(([name, preset]) => section(name, preset))].join('\n');

const section = (name: string, { reason, grounds = [], ...preset }: AdoptSitePolicyData): string => {
  const fields = { ...nothingSaid, ...fieldsOf(preset) };
  const sourceOf = (path: string): string => grounds.find(({ field }) => path === field || path.startsWith(`${field}.`))?.source ?? '';
  const rows = [...choicesOf(fields)].map(([path, value]) => [`\`${path}\``, inWords(value), sourceOf(path)]);
  return `## ${name}\n\n${reason}.\n\n${alignedTable([['Choice', 'Says', 'From'], ...rows])}\n\n${silence(fields)}\n`;
};

/** Without what surrounds the choices. */
const fieldsOf = (preset: Partial<AdoptSitePolicyData>): Partial<typeof nothingSaid> =>
  Object.fromEntries(Object.entries(preset).filter(([name]) => Object.hasOwn(nothingSaid, name)));

const silence = (fields: typeof nothingSaid): string => {
  const silent = Object.entries(fields).flatMap(([group, choices]) => (choices === null ? [group] : []));
  return `Says nothing of ${silent.join(', ')}.`;
};

const inWords = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
};
