import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const specs = ['libs', 'apps', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => join(root, folder, file)),
);
const titles = specs.flatMap((file) => readFileSync(file, 'utf8').match(/^ *it(\.each\(.*\))?\(['"`].*/gm) ?? []);

/** Of disclosure, which is not built. */
const ofDisclosure = 'I6';

describe('the invariants of the domain', () => {
  const invariants = Array.from({ length: 13 }, (_, index) => `I${index + 1}`).filter((name) => name !== ofDisclosure);

  it.each(invariants)('%s is the title of a test', (name) => {
    expect(titles.filter((title) => title.includes(`(${name})`))).not.toEqual([]);
  });
});
