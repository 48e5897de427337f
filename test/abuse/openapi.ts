/** The parts of JSON Schema that the service's OpenAPI document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly example?: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One operation of the document. */
export interface Route {
  readonly name: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** null: it takes no body. */
  readonly body: Schema | null;
}

/** The operations by which something is written. */
export const writeRoutes = (document: OpenApi): readonly Route[] => routesOf(document, 'post');

/** The operations by which something is read. */
export const readRoutes = (document: OpenApi): readonly Route[] => routesOf(document, 'get');

const routesOf = ({ paths }: OpenApi, method: string): readonly Route[] =>
  Object.entries(paths).flatMap(([path, operations]) => {
    const operation = operations[method];
    if (!operation) return [];
    const { operationId, parameters = [], requestBody } = operation;
    return [{ name: operationId, path, parameters, body: requestBody?.content['application/json']?.schema ?? null }];
  });

/** A schema itself, where another names it. @throws Error for a name that the document does not have */
export const resolved = ({ components }: OpenApi, schema: Schema): Schema => {
  if (schema.$ref === undefined) return schema;
  const found = components.schemas[schema.$ref.slice('#/components/schemas/'.length)];
  if (!found) throw new Error(`The document has no ${schema.$ref}`);
  return found;
};
