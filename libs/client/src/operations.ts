import type { components, operations } from './generated/http';
import { routes } from './generated/routes';
import type { Transport } from './transport';

/** Everything that the service can be asked, by the id of the operation in its OpenAPI document. */
export type OperationName = keyof typeof routes & keyof operations;

type Parameters<Name extends OperationName> = operations[Name]['parameters'];

type InPath<Name extends OperationName> = Parameters<Name> extends { readonly path: infer Path } ? { readonly path: Path } : unknown;

type InQuery<Name extends OperationName> =
  Parameters<Name> extends { readonly query: infer Query }
    ? { readonly query: Query }
    : Parameters<Name> extends { readonly query?: infer Query }
      ? [Exclude<Query, undefined>] extends [never]
        ? unknown
        : { readonly query?: Query }
      : unknown;

type InBody<Name extends OperationName> = operations[Name] extends {
  readonly requestBody: { readonly content: { readonly 'application/json': infer Body } };
}
  ? { readonly body: Body }
  : unknown;

/** What may go with any request. */
export interface Beside {
  /** Id of a command: the same one again has no second effect. Drawn unless given, and kept for all attempts. */
  readonly key?: string;
  /** The version at which the record was last seen: the command is refused with `version-mismatch` when it is at another. */
  readonly ifMatch?: number;
  /** What records are looked at for: a code of HL7 v3 PurposeOfUse. */
  readonly purpose?: string;
  readonly signal?: AbortSignal;
}

/** What an operation is asked with. */
export type RequestOf<Name extends OperationName> = Beside & InPath<Name> & InQuery<Name> & InBody<Name>;

type Responses<Name extends OperationName> = operations[Name]['responses'];

/** What an operation answers when all is well. */
export type AnswerOf<Name extends OperationName> = {
  [Status in keyof Responses<Name>]: Responses<Name>[Status] extends { readonly content: infer Content }
    ? [Content] extends [never]
      ? undefined
      : Content[keyof Content]
    : undefined;
}[keyof Responses<Name>];

export type Receipt = components['schemas']['CommandReceipt'];

/** Operations that give a command to a record. */
export type CommandName = {
  [Name in OperationName]: operations[Name]['responses'] extends {
    readonly 201: { readonly content: { readonly 'application/json': Receipt } };
  }
    ? operations[Name] extends { readonly requestBody: { readonly content: { readonly 'application/json': object } } }
      ? Name
      : never
    : never;
}[OperationName];

/** The body of a command. */
export type CommandBody<Name extends CommandName> = RequestOf<Name> extends { readonly body: infer Body extends object } ? Body : never;

/** A request whose types were looked at where it was made. */
interface AnyRequest extends Beside {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: object;
}

/** Carries an operation out. @throws as `Transport` */
export const carryOut = async (transport: Transport, name: OperationName, request: AnyRequest): Promise<unknown> => {
  const { method, path, repeatable } = routes[name];
  const { key, ifMatch, purpose, signal, body } = request;
  const answer = await transport({
    ...{ method, repeatable, path: `${addressOf(path, request.path)}${queryOf(request.query)}` },
    headers: {
      ...(method === 'POST' && repeatable ? { 'idempotency-key': key ?? crypto.randomUUID() } : {}),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      ...(purpose === undefined ? {} : { 'purpose-of-use': purpose }),
    },
    ...(body ? { body } : {}),
    ...(signal ? { signal } : {}),
  });
  return contentOf(answer);
};

/** Where an operation is, with the names of its places: `/v1/feeds/{feed}`. */
export const routeOf = (name: OperationName): string => routes[name].path;

/** What an answer holds: JSON as it is meant, anything else as text. */
export const contentOf = async (answer: Response): Promise<unknown> => {
  const text = await answer.text();
  if (text === '') return undefined;
  return /[/+]json\b/.test(answer.headers.get('content-type') ?? '') ? (JSON.parse(text) as unknown) : text;
};

/** The path of an operation with values in its places. @throws Error for a place without a value */
export const addressOf = (path: string, values: AnyRequest['path'] = {}): string =>
  path.replace(/\{([^}]+)\}/g, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`${path} needs a value for ${place}`);
    return encodeURIComponent(value);
  });

const queryOf = (query: AnyRequest['query'] = {}): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

/** The one place in the path of a command: the record that it is given to. */
export const targetIn = (name: CommandName, target: string): Readonly<Record<string, string>> => {
  const [, place = ''] = /\{([^}]+)\}/.exec(routes[name].path) ?? [];
  return { [place]: target };
};
