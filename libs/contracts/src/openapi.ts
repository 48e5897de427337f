import type { JsonSchema } from './event-schemas';

type ByName<Part> = Readonly<Record<string, Part>>;

export interface HttpParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: JsonSchema;
}

export type HttpContent = ByName<{ readonly schema?: JsonSchema; readonly examples?: ByName<{ readonly value?: unknown }> }>;

export interface HttpAnswer {
  readonly description?: string;
  readonly content?: HttpContent;
  readonly headers?: ByName<{ readonly description?: string }>;
}

export interface HttpOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly HttpParameter[];
  readonly requestBody?: { readonly content: HttpContent };
  readonly responses: ByName<HttpAnswer>;
}

/** An OpenAPI document, as far as a person reads it. */
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly description: string };
  readonly paths: ByName<ByName<HttpOperation>>;
  readonly components: { readonly schemas: ByName<JsonSchema> };
}

/** An operation and where it is. */
export interface PlacedOperation extends HttpOperation {
  /** `POST /v1/feeds`. */
  readonly place: string;
}

/** Every operation, in the order of the document. */
export const operationsIn = ({ paths }: OpenApiDocument): readonly PlacedOperation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, place: `${method.toUpperCase()} ${path}` })),
  );
