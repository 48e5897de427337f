import SwaggerParser from '@apidevtools/swagger-parser';
import { commandNames } from '@throughline/episode';
import { startService, type ServiceUnderTest } from './service';

interface Operation {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties?: object; readonly required?: readonly string[] }>>;
  };
}

/** Of answers that are not one JSON document. */
const typesOfOthers: Readonly<Record<string, string>> = {
  '/v1/episodes/{episodeId}/export': 'application/x-ndjson',
  '/v1/ops/stream': 'text/event-stream',
  '/v1/feeds/{feed}/stream': 'text/event-stream',
  '/v1/feeds/{feed}/events': 'application/cloudevents-batch+json',
};

describe('the OpenAPI document', () => {
  let service: ServiceUnderTest;
  let document: Document;
  beforeAll(async () => {
    service = await startService();
    document = (await service.read('/openapi.json', { headers: { authorization: '' } })).body as unknown as Document;
  });
  afterAll(() => service.close());

  const operations = (): readonly (readonly [string, Operation])[] =>
    Object.entries(document.paths).flatMap(([path, methods]) => Object.values(methods).map((operation) => [path, operation] as const));

  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0');
    await SwaggerParser.validate(structuredClone(document) as never);
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  it('holds every command with its fields', () => {
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(ids).toEqual(expect.arrayContaining([...commandNames]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const name of commandNames) expect(document.components.schemas[name]?.properties).toHaveProperty('occurredAt');
  });

  it('says of every operation under /v1 that it needs a token, and which problems it answers with', () => {
    for (const [path, operation] of operations().filter(([path]) => path.startsWith('/v1/'))) {
      expect({ path, security: operation.security }).toEqual({ path, security: [{ token: [] }] });
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '401', '500', '503']));
      for (const [status, { content }] of Object.entries(operation.responses)) {
        expect({ path, status, types: Object.keys(content ?? {}) }).toEqual({
          path,
          status,
          types: [Number(status) >= 300 ? 'application/problem+json' : (typesOfOthers[path] ?? 'application/json')],
        });
      }
    }
  });

  it('says which fields may be left out, and which may be null', () => {
    const { InduceBuprenorphine, CloseEpisode } = document.components.schemas;
    expect(InduceBuprenorphine?.required).toEqual(['path', 'setting']);
    expect(CloseEpisode?.properties).toMatchObject({ lastContactOn: { type: ['string', 'null'], format: 'date' } });
  });
});
