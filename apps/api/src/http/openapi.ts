import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { problemKinds, problemType } from '@throughline/platform';
import { statusOfRejection } from '../commands/rejections';
import { viewQueries } from '../queries';
import { addProblems, addStaleness, closeBodies } from './openapi-rules';
import { ProblemDocument } from './problem-document';

/** The OpenAPI document as text, made when it is first asked for: it takes longer than a start should. */
export class OpenApiText {
  #make: (() => OpenAPIObject) | undefined;
  #text: string | undefined;

  describe(application: INestApplication): void {
    this.#make = () => openApiDocument(application);
  }

  text(): string {
    this.#text ??= JSON.stringify(this.#make?.() ?? {});
    return this.#text;
  }
}

/** The OpenAPI 3.1 document of the service. */
export const openApiDocument = (application: INestApplication): OpenAPIObject => {
  const head = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Throughline')
    .setDescription(description())
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(application, head, {
    operationIdFactory: (_, method) => method,
    extraModels: [ProblemDocument],
  });
  addProblems(document);
  closeBodies(document);
  addStaleness(document, new Set(viewQueries.flatMap(({ operations }) => Object.keys(operations))));
  return asVersion31(document);
};

const description = (): string =>
  [
    'Event-sourced treatment episodes for opioid use disorder care: commands in, views out.',
    'Errors are problem documents (RFC 9457). Their `type` is one of:',
    ...Object.entries(problemKinds).map(([code, { status, title }]) => `- \`${problemType(code)}\` (${status}): ${title}.`),
    'A decision that says no has its own `type`:',
    ...Object.entries(statusOfRejection).map(([code, status]) => `- \`${problemType(code)}\` (${status})`),
  ].join('\n');

/** OpenAPI 3.1 is JSON Schema 2020-12: what 3.0 calls `nullable` is a type there, or one more alternative. */
const asVersion31 = <Part>(part: Part): Part => {
  if (Array.isArray(part)) return part.map(asVersion31) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const { nullable, ...rest } = part as Record<string, unknown>;
  const mended = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, asVersion31(value)]));
  return (nullable === true ? orNull(mended) : mended) as Part;
};

const orNull = (schema: Record<string, unknown>): Record<string, unknown> => {
  const { type: _type, allOf, ...words } = schema;
  // A reference with words beside it: null is none of what it refers to.
  if (Array.isArray(allOf)) return { ...words, anyOf: [...(allOf as unknown[]), { type: 'null' }] };
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const choices = schema['enum'];
  return { ...schema, type: [schema['type'], 'null'], ...(Array.isArray(choices) ? { enum: [...(choices as unknown[]), null] } : {}) };
};
