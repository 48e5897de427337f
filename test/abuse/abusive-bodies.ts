import { gzipSync } from 'node:zlib';
import fc, { type Arbitrary } from 'fast-check';

/** A body as it is sent, and the headers that go with it. */
export interface SentBody {
  /** What was done to it. */
  readonly kind: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether no service may take it. */
  readonly mustRefuse: boolean;
}

/** Stands for a piece of text that JSON.stringify would never write. */
const hole = 'THE-HOLE';

interface Planting {
  readonly kind: string;
  /** JSON, or nearly, in place of a value of the body. */
  readonly text: string;
  readonly mustRefuse: boolean;
}

const plants = (kind: string, texts: readonly string[], mustRefuse = false): readonly Planting[] =>
  texts.map((text) => ({ kind, text, mustRefuse }));

const deep = (open: string, close: string, times = 10_000): string => `${open.repeat(times)}1${close.repeat(times)}`;

/** Values that are wrong nearly everywhere, as text. */
const plantings: readonly Planting[] = [
  ...plants('a value of another type', ['null', '0', '1', '""', '"x"', '[]', '{}', 'true', 'false', '[[]]', '[null]', '{"a":1}']),
  ...plants('a boolean as text', ['"false"', '"true"', '"0"']),
  ...plants('a time that is none', [
    '"2026-03-02T09:30:00"',
    '"2026-02-30T09:30:00Z"',
    '"0000-01-01T00:00:00Z"',
    '"9999-12-31T23:59:59-14:00"',
    '"-271821-04-20T00:00:00Z"',
    '"2026-03-02T23:59:60Z"',
  ]),
  ...plants('a day that is none', ['"2026-02-30"', '"0000-00-00"', '"26-01-01"', '"12026-01-01"']),
  ...plants('a number at an edge', [
    '-0',
    '-1',
    '1e308',
    '5e-324',
    '9007199254740993',
    '2147483648',
    '0.1',
    '-1e-7',
    '99999999999999999999',
  ]),
  ...plants('a number beyond all', ['1e400', '-1e400', '1E999'], true),
  ...plants('a NUL', ['"\\u0000"', '"a\\u0000b"'], true),
  ...plants('half of a character', ['"\\ud800"', '"a\\udfffb"', '"\\udc00\\ud800"'], true),
  ...plants(
    'a name of JavaScript',
    ['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"a":1}}}', '{"\\u005f_proto__":null}'],
    true,
  ),
  ...plants('a field named twice', ['{"a":1,"a":2}', '{"a":1,"\\u0061":2}'], true),
  ...plants('nesting 10,000 deep', [deep('[', ']'), deep('{"a":', '}'), deep('[{"a":', '}]', 5_000)], true),
  ...plants('text of every kind', [
    '"\\u202e\\ufeff\\u0007"',
    '"<script>alert(1)</script>"',
    '"${7*7}{{7*7}}"',
    '"../../etc/passwd"',
    '"\\ud83d\\ude00"',
    '" "',
    `"${'x'.repeat(2_001)}"`,
    `"${'😀'.repeat(90)}"`,
    `"${'😀'.repeat(150)}"`,
    `"${'😀'.repeat(1_500)}"`,
  ]),
  ...plants('no JSON in JSON', ['NaN', 'Infinity', 'undefined', '01', '+1', '.5', "'x'", '"\\x41"', '"\t"', '/* */1', '1,'], true),
];

const json = { 'content-type': 'application/json' };
const plainJson = (kind: string, text: string | Buffer, mustRefuse: boolean): SentBody => ({
  kind,
  bytes: Buffer.from(text),
  headers: json,
  mustRefuse,
});

/** Bodies made of a valid one: each is changed in one way, a few in none. */
export const abusiveBodies = (valid: Arbitrary<unknown>): Arbitrary<SentBody> =>
  fc.tuple(valid, fc.nat(), fc.nat(), fc.nat(999)).map(([body, where, what, chance]) => {
    if (chance < 30) return plainJson('nothing', JSON.stringify(body), false);
    if (chance < 620) return planted(body, where, pick(plantings, what));
    if (chance < 700) return withoutField(body, where);
    if (chance < 780) return withField(body, where, what);
    if (chance < 995) return pick(wholes, what)(JSON.stringify(body), where);
    return plainJson('a body of 2 MB', withHole(body, where).replace(`"${hole}"`, `"${'x'.repeat(2_000_000)}"`), false);
  });

const pick = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from');
  return item;
};

const planted = (body: unknown, where: number, { kind, text, mustRefuse }: Planting): SentBody =>
  plainJson(
    kind,
    withHole(body, where).replace(`"${hole}"`, () => text),
    mustRefuse,
  );

/** The body as JSON with a hole in place of one of its values, itself among them. */
const withHole = (body: unknown, where: number): string => {
  const places = countValues(body);
  let left = where % places;
  return JSON.stringify(body, function (this: unknown, _, value: unknown) {
    left -= 1;
    return left === -1 ? hole : value;
  });
};

const countValues = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, item) => sum + countValues(item), 1) : 1;

const withoutField = (body: unknown, where: number): SentBody => {
  const fields = Object.entries(body as object);
  const index = where % Math.max(1, fields.length);
  return plainJson('a field left out', JSON.stringify(Object.fromEntries(fields.filter((_, at) => at !== index))), false);
};

const strangeNames = [
  'foo',
  '',
  'toString',
  'hasOwnProperty',
  'a/b~c',
  '$ref',
  '__defineGetter__',
  'x'.repeat(5_000),
  '\u202e',
  'Id',
  'patientid',
];

const withField = (body: unknown, where: number, what: number): SentBody =>
  plainJson('an unknown field', JSON.stringify({ ...(body as object), [pick(strangeNames, what)]: where }), true);

type Whole = (text: string, where: number) => SentBody;

const retyped =
  (type: string): Whole =>
  (text) => ({ kind: 'another content type', bytes: Buffer.from(text), headers: { 'content-type': type }, mustRefuse: true });

const encoded =
  (encoding: string, bytes: (text: string) => Buffer): Whole =>
  (text) => ({
    kind: 'an encoded body',
    bytes: bytes(text),
    headers: { ...json, 'content-encoding': encoding },
    mustRefuse: true,
  });

/** What can be done to a body as a whole. */
const wholes: readonly Whole[] = [
  (text, where) => plainJson('broken JSON', text.slice(0, where % text.length), true),
  (text, where) => plainJson('broken JSON', `${text.slice(0, where % text.length)}\u0001${text.slice(where % text.length)}`, true),
  (text) => plainJson('broken JSON', `${text}${text}`, true),
  (text) => plainJson('broken JSON', `${text},`, true),
  () => plainJson('no body', '', true),
  () => plainJson('a body that is no object', 'null', true),
  (text) => plainJson('a body that is no object', `[${text}]`, true),
  (text) => plainJson('a body that is no object', JSON.stringify(text), true),
  (text) => plainJson('a byte order mark', `\uFEFF${text}`, true),
  (text) => plainJson('another encoding of text', Buffer.from(text, 'utf16le'), true),
  (text, where) => plainJson('bytes that are no text', Buffer.concat([Buffer.from(text), Buffer.from([0x80 + (where % 0x80)])]), true),
  () => plainJson('bytes that are no text', Buffer.from('{"occurredAt":"\u00ff"}', 'latin1'), true),
  (text) =>
    plainJson(
      'a field named twice',
      text.replace('{', '{"occurredAt":"2026-03-02T09:30:00Z","occurredAt":"2026-03-02T09:30:00Z",').replace(',}', '}'),
      true,
    ),
  retyped('text/plain'),
  retyped('application/xml'),
  retyped('application/x-www-form-urlencoded'),
  retyped('multipart/form-data; boundary=x'),
  retyped('application/json; charset=latin1'),
  retyped('application/json; charset=utf-16'),
  retyped('application/jsonp'),
  retyped('application/merge-patch+json'),
  retyped('*/*'),
  retyped(';;;'),
  encoded('gzip', (text) => gzipSync(text)),
  encoded('br', (text) => Buffer.from(text)),
  encoded('identity, gzip', (text) => gzipSync(text)),
];
