import type { ServiceUnderTest } from '../journeys/service';

type Method = 'GET' | 'POST' | 'DELETE';

/** A route as the router has it. */
export interface Route {
  readonly method: Method;
  /** `/v1/episodes/:episodeId`. */
  readonly path: string;
  /** The id of its operation, under which the table of access has it. */
  readonly operation: string;
}

type Paths = Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;

/** Every route that Fastify's router knows, also those that the OpenAPI document leaves out. HEAD is served by the route of GET. */
export const routesOf = async ({ api, read }: ServiceUnderTest): Promise<readonly Route[]> => {
  const { paths } = (await read('/openapi.json')).body as unknown as { readonly paths: Paths };
  const tree: string = api.application.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^((?:[│ ] {3})*)[├└]── (\S*) \(([A-Z, ]+)\)/.exec(line) ?? [];
    if (methods === '') return [];
    above.length = indent.length / 4;
    above.push(part);
    // A wildcard is printed without the slash before it.
    const path = above.join('').replace(/(?<!\/)\*$/, '/*');
    return methods
      .split(', ')
      .filter((method) => method !== 'HEAD')
      .map((method) => ({ method: method as Method, path, operation: operationOf(method, path, paths) }));
  });
};

const operationOf = (method: string, path: string, paths: Paths): string => {
  const described = paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]?.operationId;
  if (described !== undefined) return described;
  const [, kind] = /^\/v1\/([\w-]+)\/:\w+\/commands\/:command$/.exec(path) ?? [];
  if (kind !== undefined) return `unknown-${kind}`;
  return undescribed[path] ?? `${method} ${path}`;
};

/** What is no operation of the document. */
const undescribed: Readonly<Record<string, string>> = { '/openapi.json': 'openapi', '/contracts': 'contracts', '/contracts/*': 'contract' };

/** The route's address with an id in each of its places. */
export const addressOf = ({ path }: Route, id = 'nobody-1'): string => path.replaceAll(/:\w+/g, id);
