import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { JsonSchema } from './differences';
import type { EventSchemas } from './event-contracts';

const docs = resolve(__dirname, '../../docs');

/** The schemas of every version that may be stored. */
export const schemasFolder = join(docs, 'schemas');

/** The contracts as the last release had them. */
export const releasedFolder = join(docs, 'contracts/released');
export const releasedSchemasFolder = join(releasedFolder, 'schemas');

/** Every schema of a folder by its path in it; none where there is no folder. */
export const schemasIn = (folder: string): EventSchemas =>
  new Map(
    (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
      .filter((path) => path.endsWith('.json'))
      .sort()
      .map((path) => [path, JSON.parse(readFileSync(join(folder, path), 'utf8')) as JsonSchema]),
  );
