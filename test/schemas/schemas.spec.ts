import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allEvents } from '@throughline/episode';
import Ajv2020 from 'ajv/dist/2020';
import { schemaFiles } from '../../tools/schema-files';

const folder = resolve(__dirname, '../../docs/schemas');
const inFolder = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));

describe('the published schemas', () => {
  it('are those of the code ("npm run schemas" writes them)', () => {
    const published = new Map([...schemaFiles().keys()].map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
    expect(published).toEqual(schemaFiles());
  });

  it('are there for every version that may be stored, and for nothing else', () => {
    const versions = allEvents.flatMap(({ type, version }) => Array.from({ length: version }, (_, index) => `${type}/${index + 1}.json`));
    expect(inFolder.sort()).toEqual(versions.sort());
  });

  it.each(inFolder)('%s is JSON Schema 2020-12 and takes its example', (path) => {
    const schema = JSON.parse(readFileSync(join(folder, path), 'utf8')) as { readonly examples: readonly unknown[] };
    const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
    expect(schema.examples.map((example) => validate(example))).toEqual([true]);
  });
});
