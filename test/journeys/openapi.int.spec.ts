import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

  it('is the one that is written down', () => {
    expect(document).toEqual(JSON.parse(readFileSync(join(__dirname, '../../docs/contracts/openapi.json'), 'utf8')));
  });

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

  it('is served with the other contracts under /contracts/, to everybody and as pages too', async () => {
    const get = (url: string) => service.api.application.inject({ method: 'GET', url });
    const first = await get('/contracts/');
    expect({ status: first.statusCode, ...first.headers }).toMatchObject({
      ...{ status: 200, 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' },
      'content-security-policy': "default-src 'none';style-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    });
    expect(first.body).toContain('<h1>Contracts</h1>');
    expect((await get('/contracts/http/InduceBuprenorphine')).body).toContain('COWS total');
    expect((await get('/contracts/openapi.json')).json()).toEqual(document);
    expect((await get('/contracts/asyncapi.json')).json()).toMatchObject({ asyncapi: '3.0.0' });
    const schema = await get('/contracts/schemas/UdsResultRecorded/1.json');
    expect(schema.headers['content-type']).toBe('application/schema+json; charset=utf-8');
    expect(schema.json()).toMatchObject({ $id: 'https://throughline.invalid/schemas/UdsResultRecorded/1.json' });
    expect(await get('/contracts')).toMatchObject({ statusCode: 308, headers: { location: 'contracts/' } });
    expect((await get('/contracts/../package.json')).statusCode).toBe(404);
    expect((await get('/contracts/http/nothing')).json()).toMatchObject({ code: 'not-found' });
  });
});
