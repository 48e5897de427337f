import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { schemaFiles } from './schema-files';

/** `npm run schemas`: writes the JSON Schema of every event in its present version to docs/schemas. Files of older versions stay. */
const folder = resolve(__dirname, '../docs/schemas');
const files = schemaFiles();
for (const [path, text] of files) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
process.stdout.write(`${files.size} schemas in docs/schemas\n`);
