import type { OpenAPIObject } from '@nestjs/swagger';
import { anywhere, problemResponse, withToken } from './describe';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;

/** Adds the problems that have nothing to do with what an operation is about, so that no answer is undocumented. */
export const addProblems = (document: OpenAPIObject): void => {
  for (const operation of operationsOf(document)) {
    for (const status of [...anywhere, ...(operation.security ? withToken : [])]) {
      operation.responses[status] ??= problemResponse(status);
    }
  }
};

/** Says of every object in a request body that it takes no other fields: the service refuses them. */
export const closeBodies = (document: OpenAPIObject): void => {
  const schemas = document.components?.schemas ?? {};
  const waiting: unknown[] = operationsOf(document).map(({ requestBody }) => requestBody);
  const seen = new Set<string>();
  while (waiting.length > 0) {
    for (const name of schemasNamedIn(waiting.pop())) {
      const schema = schemas[name];
      if (seen.has(name) || schema === undefined || '$ref' in schema) continue;
      seen.add(name);
      schema.additionalProperties = false;
      waiting.push(schema);
    }
  }
};

type Fields = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const staleFields: Fields = {
  stale: { type: 'boolean', enum: [true], description: 'It may lack what came since: a view cannot take in one of its events.' },
  since: { type: 'string', format: 'date-time', description: 'Since when it is stale.' },
};

const staleAnswerFields: Fields = {
  ...staleFields,
  staleKeys: {
    type: 'integer',
    minimum: 1,
    description: 'So many patients, episodes or other keys of the views that this was read from are stale; left out when none is.',
  },
};

/** Says what is said of stale rows in the answers of operations that read views, and in their items. */
export const addStaleness = (document: OpenAPIObject, operationIds: ReadonlySet<string>): void => {
  const schemas = document.components?.schemas ?? {};
  const add = (part: unknown, fields: Fields): readonly unknown[] =>
    schemasNamedIn(part).flatMap((name) => {
      const schema = schemas[name];
      if (schema === undefined || '$ref' in schema) return [];
      const properties = { ...schema.properties, ...fields };
      schema.properties = properties;
      return [properties['items']];
    });
  for (const { operationId, responses } of operationsOf(document)) {
    if (!operationIds.has(operationId ?? '')) continue;
    for (const items of add(responses['200'], staleAnswerFields)) add(items, staleFields);
  }
};

const operationsOf = ({ paths }: OpenAPIObject): readonly Operation[] =>
  Object.values(paths).flatMap(({ get, post, put, patch, delete: remove }) =>
    [get, post, put, patch, remove].filter((operation) => operation !== undefined),
  );

/** In order to reach what is nested, without knowing every keyword that may hold a schema. */
const schemasNamedIn = (part: unknown): readonly string[] =>
  [...JSON.stringify(part ?? null).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].flatMap(([, name]) =>
    name === undefined ? [] : [name],
  );
