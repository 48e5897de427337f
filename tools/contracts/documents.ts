import 'reflect-metadata';
import { openApiOffline } from '@throughline/api';
import { asyncApiDocument } from '@throughline/contracts';
import { variables } from '@throughline/platform';
import { schemasFolder, schemasIn } from './files';

const usually = (variable: string): string => variables.find(({ name }) => name === variable)?.fallback ?? '';

/** The documents by their path under docs/contracts, as the code has them. */
export const contractDocuments = async (): Promise<ReadonlyMap<string, object>> =>
  new Map<string, object>([
    [
      'asyncapi.json',
      asyncApiDocument({
        schemas: schemasIn(schemasFolder),
        topics: { log: usually('KAFKA_TOPIC'), seals: usually('THROUGHLINE_SEAL_TOPIC') },
      }),
    ],
    ['openapi.json', await openApiOffline()],
  ]);

/** Everything that `npm run contracts` writes, by its path: it is stale when it says something else. */
export const contractFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const documents = await contractDocuments();
  return new Map([...documents].map(([path, document]) => [`docs/contracts/${path}`, `${JSON.stringify(document, null, 2)}\n`]));
};
