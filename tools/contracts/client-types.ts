import type { AsyncApiDocument } from '@throughline/contracts';
import openapiTs, { astToString } from 'openapi-typescript';

type ByName<Part> = Readonly<Record<string, Part>>;

interface Operation {
  readonly operationId: string;
  readonly responses: ByName<object>;
  readonly 'x-idempotent'?: boolean;
}

/** As much of the OpenAPI document as the client is made of. */
export interface DescribedHttp {
  readonly paths: ByName<ByName<Operation>>;
  readonly components?: object;
}

const head = '// Written by "npm run contracts" from docs/contracts. Change the code that it comes from instead.\n\n';

/** What `libs/client` is made of, by file name: types of what is asked and answered, of events, and the way of each operation. */
export const clientFiles = async (http: DescribedHttp, asyncapi: AsyncApiDocument): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ['http.ts', await typesOf({ ...http, paths: withoutProblems(http) }, ['components', 'operations'])],
    ['events.ts', await typesOf({ paths: {}, components: { schemas: asyncapi.components.schemas } }, ['components'])],
    ['routes.ts', routesOf(http)],
  ]);

/** Every operation answers with the same problem documents: the client reads them in one place. */
const withoutProblems = ({ paths }: DescribedHttp): DescribedHttp['paths'] =>
  mapped(paths, (methods) =>
    mapped(methods, (operation) => ({
      ...operation,
      responses: Object.fromEntries(Object.entries(operation.responses).filter(([status]) => Number(status) < 300)),
    })),
  );

const mapped = <Before, After>(parts: ByName<Before>, change: (part: Before) => After): ByName<After> =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, change(part)]));

/** @param wanted names of the interfaces to keep */
const typesOf = async (document: object, wanted: readonly string[]): Promise<string> => {
  const made = await openapiTs(
    { openapi: '3.1.0', info: { title: 'Throughline', version: '1' }, ...document },
    {
      immutable: true,
      silent: true,
    },
  );
  const kept = made.filter((node) => 'name' in node && wanted.includes((node.name as { readonly text?: string }).text ?? ''));
  return `${head}${astToString(kept)}`;
};

const routesOf = ({ paths }: DescribedHttp): string => {
  const lines = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      // What has an id of its own is carried out once, however often it is sent; what only reads, too.
      const repeatable = method === 'get' || operation['x-idempotent'] === true;
      return `  ${JSON.stringify(operation.operationId)}: { method: '${method.toUpperCase()}', path: '${path}', repeatable: ${repeatable} },`;
    }),
  );
  return `${head}/** By operation: where it is, and whether it may be sent again when no answer came. */\nexport const routes = {\n${lines.join('\n')}\n} as const;\n`;
};
