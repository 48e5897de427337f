import { report, type BreakKind } from '../../tools/contracts/break';
import { contractsFolder, openApiIn, releasedFolder } from '../../tools/contracts/files';
import { breaksOfHttp, type OpenApi } from '../../tools/contracts/http-contract';

it('whoever was told of the last release can ask and understand the service of today', () => {
  const released = openApiIn(releasedFolder);
  const breaks = breaksOfHttp(released, openApiIn(contractsFolder));
  if (breaks.length > 0) throw new Error(`Operations of the last release are broken:\n${report(breaks)}`);
  expect(Object.keys(released.paths).length).toBeGreaterThanOrEqual(233);
});

/** An operation of a kitchen, with everything that a contract may have. */
const washing = {
  operationId: 'wash-cup',
  parameters: [
    { name: 'cup', in: 'path', required: true, schema: { type: 'string', pattern: '^[a-z]+$' } },
    { name: 'at', in: 'query', required: false, schema: { type: 'string', enum: ['sink', 'machine'] } },
  ],
  requestBody: {
    required: false,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Washing' } }, 'text/plain': { schema: { type: 'string' } } },
  },
  responses: {
    '200': {
      headers: { ETag: { schema: { type: 'string' } } },
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Cup' } } },
    },
    '202': {},
    '404': { content: { 'application/problem+json': { schema: { type: 'object' } } } },
  },
};
const schemas: Readonly<Record<string, Record<string, unknown>>> = {
  Washing: {
    type: 'object',
    additionalProperties: false,
    required: ['degrees'],
    properties: { degrees: { type: 'number', minimum: 0 }, soap: { type: 'string', enum: ['green', 'blue'] }, by: { type: 'string' } },
  },
  Cup: {
    type: 'object',
    required: ['name', 'spots'],
    properties: {
      name: { type: 'string' },
      state: { type: 'string', enum: ['clean', 'dry'], description: 'What it is now.' },
      spots: { type: 'array', items: { anyOf: [{ $ref: '#/components/schemas/Spot' }, { type: 'null' }] } },
    },
  },
  Spot: { type: 'object', required: ['size'], properties: { size: { type: 'integer' }, within: { $ref: '#/components/schemas/Spot' } } },
};

const document = (operation: object | null = washing, components: object = schemas): OpenApi =>
  ({
    paths: { '/cups/{cup}': { ...(operation ? { post: operation } : {}) } },
    components: { schemas: components },
  }) as unknown as OpenApi;
const released = document();

const operationWith = (change: object): OpenApi => document({ ...washing, ...change });
const bodyWith = (change: object): OpenApi => operationWith({ requestBody: { ...washing.requestBody, ...change } });
const answersWith = (change: object): OpenApi => operationWith({ responses: { ...washing.responses, ...change } });
const answer = washing.responses['200'];
const [path, query] = washing.parameters;

/** The document with another field in one of its schemas; undefined takes the field away. */
const fieldWith = (schema: string, field: string, change: object | undefined, required?: readonly string[]): OpenApi => {
  const { properties, ...rest } = schemas[schema] as { properties: Record<string, object> };
  const { [field]: before, ...others } = properties;
  const changed = {
    ...rest,
    ...(required ? { required } : {}),
    properties: { ...others, ...(change ? { [field]: { ...before, ...change } } : {}) },
  };
  return document(washing, { ...schemas, [schema]: changed });
};

const without = (part: Readonly<Record<string, unknown>>, name: string): object =>
  Object.fromEntries(Object.entries(part).filter(([one]) => one !== name));

const planted: readonly (readonly [what: string, kind: BreakKind, changed: OpenApi])[] = [
  ['a removed operation', 'operation-removed', document(null)],
  ['an operation of another name', 'operation-renamed', operationWith({ operationId: 'rinse-cup' })],
  ['an open operation that needs a token', 'token-needed', operationWith({ security: [{ token: [] }] })],
  ['a removed parameter', 'parameter-removed', operationWith({ parameters: [path] })],
  ['a parameter that must be there now', 'parameter-required', operationWith({ parameters: [path, { ...query, required: true }] })],
  [
    'a new parameter that must be there',
    'parameter-required',
    operationWith({ parameters: [path, query, { name: 'If-Match', in: 'header', required: true }] }),
  ],
  [
    'a parameter that takes less',
    'values-narrowed',
    operationWith({ parameters: [path, { ...query, schema: { type: 'string', enum: ['sink'] } }] }),
  ],
  [
    'a parameter of another pattern',
    'pattern-changed',
    operationWith({ parameters: [{ ...path, schema: { type: 'string', pattern: '^[a-z]{3}$' } }, query] }),
  ],
  ['a body that is taken no more', 'body-removed', document(without(washing, 'requestBody'))],
  ['a body that must be there now', 'body-required', bodyWith({ required: true })],
  ['a body type that is gone', 'body-type-removed', bodyWith({ content: without(washing.requestBody.content, 'text/plain') })],
  ['a removed request field', 'field-removed', fieldWith('Washing', 'by', undefined)],
  ['a new request field that must be there', 'field-required', fieldWith('Washing', 'towel', { type: 'string' }, ['degrees', 'towel'])],
  ['a request field that must be there now', 'field-required', fieldWith('Washing', 'by', {}, ['degrees', 'by'])],
  ['a narrowed request value', 'values-narrowed', fieldWith('Washing', 'soap', { enum: ['green'] })],
  ['a narrowed request range', 'range-narrowed', fieldWith('Washing', 'degrees', { minimum: 30 })],
  ['another request type', 'type-changed', fieldWith('Washing', 'degrees', { type: 'integer' })],
  ['a success that is given no more', 'answer-removed', document({ ...washing, responses: without(washing.responses, '202') })],
  ['another success', 'answer-added', answersWith({ '204': {} })],
  ['an answer of another media type', 'answer-type-removed', answersWith({ '200': { ...answer, content: { 'text/plain': {} } } })],
  ['a removed answer header', 'answer-header-removed', answersWith({ '200': { ...answer, headers: {} } })],
  ['a removed answer field', 'field-removed', fieldWith('Cup', 'state', undefined)],
  ['an answer field that may be left out now', 'field-optional', fieldWith('Cup', 'name', {}, ['spots'])],
  ['a widened answer value', 'values-widened', fieldWith('Cup', 'state', { enum: ['clean', 'dry', 'broken'] })],
  ['an answer that may be null now', 'type-changed', fieldWith('Cup', 'name', { type: ['string', 'null'] })],
  ['another format', 'meaning-changed', fieldWith('Cup', 'name', { format: 'uuid' })],
  ['a removed field of what an answer holds in a list', 'field-removed', fieldWith('Spot', 'size', undefined)],
];

describe('the gate for HTTP', () => {
  it.each(planted)('sees %s, and says what to do', (_, kind, changed) => {
    const breaks = breaksOfHttp(released, changed);
    expect(breaks.map((one) => one.kind)).toEqual([kind]);
    expect(breaks[0]?.remedy).toMatch(/^(Put it back|Let|Clients are|Whoever was told)/);
  });

  const free: readonly (readonly [what: string, changed: OpenApi])[] = [
    ['another operation', { ...released, paths: { ...released.paths, '/spoons': {} } }],
    ['a new request field that may be left out', fieldWith('Washing', 'towel', { type: 'string' })],
    ['a request field that may be left out now', fieldWith('Washing', 'degrees', {}, [])],
    ['a request value more', fieldWith('Washing', 'soap', { enum: ['green', 'blue', 'red'] })],
    ['a new answer field', fieldWith('Cup', 'colour', { type: 'string' }, ['name', 'spots', 'colour'])],
    ['an answer value less', fieldWith('Cup', 'state', { enum: ['clean'] })],
    ['another problem', answersWith({ '409': {} })],
    ['a problem less', document({ ...washing, responses: without(washing.responses, '404') })],
    ['other words, an example and a mark', fieldWith('Cup', 'state', { description: 'How it is.', example: 'dry', deprecated: true })],
  ];
  it.each(free)('takes %s', (_, changed) => {
    expect(breaksOfHttp(released, changed)).toEqual([]);
  });

  it('lets go what the last release called deprecated', () => {
    expect(breaksOfHttp(document({ ...washing, deprecated: true }), document(null))).toEqual([]);
  });

  it('names the operation and the place once, however many operations have it', () => {
    const both = (one: OpenApi): OpenApi => ({ ...one, paths: { ...one.paths, '/cups': { get: { ...washing, operationId: 'cups' } } } });
    expect(report(breaksOfHttp(both(released), both(fieldWith('Cup', 'state', undefined))))).toBe(
      '- POST /cups/{cup}, answer 200, at /properties/state: the field was removed.\n' +
        '  Whoever was told of the last release would not understand it. Say what was said; what has to be said otherwise gets a field of its own ' +
        'beside it, or an operation of its own.',
    );
  });
});
