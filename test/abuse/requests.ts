import fc, { type Arbitrary } from 'fast-check';
import { abusiveBodies } from './abusive-bodies';
import { writeRoutes, type OpenApi, type Route } from './openapi';
import { valuesOf } from './valid-values';

/** A request as it goes out. */
export interface AbusiveRequest {
  readonly route: string;
  /** What is wrong with it, for the report. */
  readonly kind: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
  readonly mustRefuse: boolean;
}

/** Records that there are, so that commands also come to a decision. */
export const knownIds = ['a-1', 'a-2', 'a-3', 'a-4'] as const;

interface Tampering {
  readonly kind: string;
  readonly mustRefuse: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly id?: string;
}

const ids = [
  '%00',
  'a%00b',
  '%ff',
  '%ED%A0%80',
  '..%2f..%2fetc',
  '%2e%2e',
  '-a',
  'a'.repeat(129),
  'x'.repeat(300),
  'a%20b',
  '%F0%9F%98%80',
  '%',
  '%zz',
  "'--",
  '%22',
  'a;b',
  '*',
];
const keys = ['', ' ', 'a b', 'k'.repeat(129), 'ü', '\tk', 'k, k'];
const versions = ['4', '*', 'W/"4"', '"-1"', '"99999999999"', '""', '"1", "2"', '"0x1"', "'1'"];
const tokens = [
  '',
  'Bearer',
  'Bearer x',
  'Basic dGVzdA==',
  'Bearer a.b.c',
  'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwicm9sZSI6ImltcG9ydGVyIn0.',
  'bearer ....',
];

/** What can be wrong beside the body. */
const tamperings: readonly Tampering[] = [
  ...ids.map((id): Tampering => ({ kind: 'a tampered id', id, mustRefuse: true })),
  ...keys.map((key): Tampering => ({ kind: 'a tampered Idempotency-Key', headers: { 'idempotency-key': key }, mustRefuse: false })),
  ...versions.map((version): Tampering => ({ kind: 'a tampered If-Match', headers: { 'if-match': version }, mustRefuse: false })),
  { kind: 'a version that is none of the record', headers: { 'if-match': '"999999999"' }, mustRefuse: false },
  ...tokens.map((token): Tampering => ({ kind: 'a tampered token', headers: { authorization: token }, mustRefuse: true })),
];

/** Requests to a write route: nine of ten with a body that was tampered with, the others with something else. */
export const abusiveWrites = (document: OpenApi, route: Route): Arbitrary<AbusiveRequest> => {
  const valid = bodiesOf(document, route);
  const target = fc.constantFrom(...knownIds, 'nobody');
  const key = fc.uuid();
  const bodies = fc.record({ target, key, body: abusiveBodies(valid) }).map(({ target, key, body }): AbusiveRequest => ({
    ...body,
    route: route.name,
    method: 'POST',
    path: addressed(route, target),
    headers: { 'idempotency-key': key, ...body.headers },
    body: body.bytes,
  }));
  const others = fc
    .record({ target, key, body: valid, tampering: fc.constantFrom(...tamperings) })
    .map(({ target, key, body, tampering }): AbusiveRequest => ({
      route: route.name,
      kind: tampering.kind,
      method: 'POST',
      path: addressed(route, tampering.id ?? target),
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...tampering.headers },
      body: Buffer.from(JSON.stringify(body)),
      mustRefuse: tampering.mustRefuse,
    }));
  return fc.oneof({ weight: 9, arbitrary: bodies }, { weight: 1, arbitrary: others });
};

/** A batch's schema does not say what its commands are: they are those of the routes under its own. */
const bodiesOf = (document: OpenApi, route: Route): Arbitrary<unknown> => {
  const single = writeRoutes(document).filter(({ path }) => path.startsWith(`${route.path}/`));
  if (single.length === 0) return valuesOf(document, route.body ?? {});
  const commands = single.map(({ path, body }) =>
    fc.record({ id: fc.uuid(), type: fc.constant(path.slice(route.path.length + 1)), body: valuesOf(document, body ?? {}) }),
  );
  return fc.record({ commands: fc.array(fc.oneof(...commands), { minLength: 1, maxLength: 4 }) });
};

const addressed = ({ path }: Route, id: string): string => path.replaceAll(/\{[^}]+\}/g, id);

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** Values that are wrong for nearly any parameter, as they stand in an address. */
const parameterValues = [
  '',
  '%00',
  '%',
  '%ff',
  '0',
  '-1',
  '1e3',
  '99999999999999999999',
  'NaN',
  'true',
  'null',
  '[]',
  '%F0%9F%98%80',
  "'%3B--",
  'a'.repeat(1_001),
  '2026-02-30',
  '0000-01-01T00:00:00Z',
  '9:1',
  '0:999999999999999',
  '0:9223372036854775808',
  '__proto__',
  ...[
    'null',
    '[]',
    '{}',
    '[null,null]',
    '["a","b","c","d"]',
    '[1e400]',
    '["\\u0000"]',
    '["\\ud800","x"]',
    '{"__proto__":1}',
    '["2026-01-01T00:00:00.000Z","0","99999999999999999999"]',
    '"x"',
    'x',
  ].map(base64url),
];

/** Requests to a read route with ids and parameters tampered with. */
export const abusiveReads = (document: OpenApi, route: Route): Arbitrary<AbusiveRequest> => {
  const query = route.parameters.filter((parameter) => parameter.in === 'query');
  const name = fc.constantFrom(
    ...query.map(({ name }) => name),
    ...query.map(({ name }) => name),
    'foo',
    '__proto__',
    'constructor',
    'a[b]',
    'a%00',
  );
  const good = query.map(({ name, schema }) => valuesOf(document, schema).map((value) => `${name}=${encodeURIComponent(String(value))}`));
  const bad = fc.tuple(name, fc.constantFrom(...parameterValues)).map(([name, value]) => `${name}=${value}`);
  const pairs = fc.array(good.length === 0 ? bad : fc.oneof(bad, ...good), { maxLength: 4 });
  const id = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...knownIds, 'nobody') }, { weight: 1, arbitrary: fc.constantFrom(...ids) });
  const headers = fc.oneof(
    { weight: 9, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constantFrom(...tokens).map((authorization) => ({ authorization })) },
  );
  return fc.record({ id, pairs, headers }).map(({ id, pairs, headers }): AbusiveRequest => ({
    route: route.name,
    kind: 'a tampered read',
    method: 'GET',
    path: `${addressed(route, id)}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`,
    headers,
    body: null,
    mustRefuse: false,
  }));
};
