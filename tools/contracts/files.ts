import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OpenApi } from './http-contract';

const docs = resolve(__dirname, '../../docs');

/** The schemas of every version that may be stored. */
export const schemasFolder = join(docs, 'schemas');

/** The documents: OpenAPI and AsyncAPI. */
export const contractsFolder = join(docs, 'contracts');

/** The contracts as the last release had them. */
export const releasedFolder = join(contractsFolder, 'released');
export const releasedSchemasFolder = join(releasedFolder, 'schemas');

/** The OpenAPI document of a folder of contracts; one without operations where there is none. */
export const openApiIn = (folder: string): OpenApi => {
  const file = join(folder, 'openapi.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as OpenApi) : { paths: {} };
};
