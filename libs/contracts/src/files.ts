import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AsyncApiDocument } from './asyncapi/document';
import type { JsonSchema, SchemasByPath } from './event-schemas';
import type { OpenApiDocument } from './openapi';

/** The contracts as they are written down. */
export interface Contracts {
  readonly asyncapi: AsyncApiDocument;
  readonly openapi: OpenApiDocument;
  readonly schemas: SchemasByPath;
}

/** Every schema of a folder by its path in it; none where there is no folder. */
export const schemasIn = (folder: string): SchemasByPath =>
  new Map(
    (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
      .filter((path) => path.endsWith('.json'))
      .sort()
      .map((path) => [path, JSON.parse(readFileSync(join(folder, path), 'utf8')) as JsonSchema]),
  );

/** Reads the contracts in docs, beside the sources or beside what was built from them. @throws Error when there are none */
export const readContracts = (): Contracts => {
  const docs = docsAbove(__dirname);
  const documentAt = (file: string): unknown => JSON.parse(readFileSync(join(docs, 'contracts', file), 'utf8'));
  return {
    asyncapi: documentAt('asyncapi.json') as AsyncApiDocument,
    openapi: documentAt('openapi.json') as OpenApiDocument,
    schemas: schemasIn(join(docs, 'schemas')),
  };
};

const docsAbove = (folder: string): string => {
  const docs = join(folder, 'docs');
  if (existsSync(join(docs, 'contracts/openapi.json'))) return docs;
  if (dirname(folder) === folder) throw new Error('There is no docs/contracts: "npm run contracts" writes it');
  return docsAbove(dirname(folder));
};
