import 'reflect-metadata';
import { openApiOffline } from '@throughline/api';
import { asyncApiDocument, schemasIn } from '@throughline/contracts';
import { variables } from '@throughline/platform';
import { clientFiles, type DescribedHttp } from './client-types';
import { schemasFolder } from './files';

const usually = (variable: string): string => variables.find(({ name }) => name === variable)?.fallback ?? '';

/** Everything that `npm run contracts` writes, by its path: it is stale when it says something else. */
export const contractFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const topics = { log: usually('KAFKA_TOPIC'), seals: usually('THROUGHLINE_SEAL_TOPIC') };
  const asyncapi = asyncApiDocument({ schemas: schemasIn(schemasFolder), topics });
  const openapi: object = await openApiOffline();
  const types = await clientFiles(openapi as DescribedHttp, asyncapi);
  return new Map([
    ['docs/contracts/asyncapi.json', textOf(asyncapi)],
    ['docs/contracts/openapi.json', textOf(openapi)],
    ...[...types].map(([file, text]) => [`libs/client/src/generated/${file}`, text] as const),
  ]);
};

const textOf = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
