import type { Role } from '@throughline/kernel';
import { ask } from '../service';
import { UserError } from '../user-error';

/** A command as the service takes it. */
export interface CommandRoute {
  /** As the service's OpenAPI document names the operation: `RecordUDS`, and `CorrectEntry-referrals` where several kinds of record take it. */
  readonly name: string;
  readonly pathTo: (target: string) => string;
  /** Who may give it. */
  readonly roles: readonly Role[];
  /** A body that it takes. */
  readonly example: object;
}

/** Every command that the running service takes, by name, as its OpenAPI document says. @throws UserError when it does not answer */
export const readCommandRoutes = async (): Promise<ReadonlyMap<string, CommandRoute>> => {
  const { paths } = (await ask('/openapi.json')) as OpenApiDocument;
  const routes = Object.entries(paths).flatMap(([path, { post }]) => (post?.['x-roles'] ? [routeOf(path, post)] : []));
  return new Map(routes.map((route) => [route.name, route]));
};

/** @throws UserError that says which commands are called alike, or how to list all */
export const routeNamed = (routes: ReadonlyMap<string, CommandRoute>, name: string): CommandRoute => {
  const route = routes.get(name);
  if (route) return route;
  const alike = [...routes.keys()].filter((known) => known.toLowerCase().includes(name.toLowerCase()));
  const help = alike.length > 0 ? `Did you mean ${alike.join(', ')}?` : 'List them with "throughline send --list".';
  throw new UserError(`The service takes no command ${name}. ${help}`);
};

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, { readonly post?: Operation }>>;
}

interface Operation {
  readonly operationId: string;
  readonly 'x-roles'?: readonly Role[];
  readonly requestBody: {
    readonly content: Readonly<Record<string, { readonly examples?: { readonly example?: { readonly value: object } } }>>;
  };
}

const routeOf = (path: string, operation: Operation): CommandRoute => ({
  name: operation.operationId,
  pathTo: (target) => path.replace(/\{[^}]+\}/, encodeURIComponent(target)),
  roles: operation['x-roles'] ?? [],
  example: operation.requestBody.content['application/json']?.examples?.example?.value ?? {},
});
