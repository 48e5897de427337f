import { ProblemError } from '@throughline/platform';
import fc from 'fast-check';
import { readJson } from './strict-json';

const refusal = (body: string | Buffer): { readonly pointers: readonly string[]; readonly detail: string | undefined } => {
  try {
    readJson(Buffer.from(body));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.problem).toMatchObject({ status: 400, code: 'malformed-json' });
    return { pointers: (error.problem.errors ?? []).map(({ pointer }) => pointer), detail: error.problem.detail };
  }
  throw new Error('It was read');
};

describe('a JSON body', () => {
  it('is read as JSON.parse reads it, as long as it can be kept', () => {
    // Names that JavaScript has for itself are refused, so they are left out here.
    const key = fc.string({ unit: 'grapheme' }).filter((name) => !(name in {}) && name !== 'prototype' && !name.includes('\0'));
    const text = fc.string({ unit: 'grapheme' }).map((words) => words.replaceAll('\0', ''));
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('any'), { maxLength: 5 }),
      object: fc.dictionary(key, tie('any'), { maxKeys: 5 }),
    })).any;
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, '\t', '\r\n'), (sent, indent) => {
        const json = JSON.stringify(sent, null, indent);
        expect(readJson(Buffer.from(json))).toEqual(JSON.parse(json));
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when an object names a field twice, however the name is written', () => {
    for (const body of [
      '{"a":1,"a":1}',
      '{"a":1 , "a" : 2}',
      '{"a":1,"\\u0061":2}',
      '[{"b":{"x":"\\\\","x":"y"}}]',
      '{"a\\"":1,"a\\"":2}',
      '{"":1,"":2}',
    ]) {
      expect(refusal(body).detail).toContain('more than once');
    }
  });

  it('may name a field again in another object, and hold quotes, colons and backslashes in texts', () => {
    for (const body of ['[{"a":1},{"a":2}]', '{"a":{"a":1}}', '{"a":"\\"b\\":","c":"\\\\"}', '{"a":"x:y","b":"\\\\\\":"}']) {
      expect(readJson(Buffer.from(body))).toEqual(JSON.parse(body));
    }
  });

  it('is refused when the database could not hold a text, naming every such field', () => {
    expect(refusal('{"a":"\\u0000","b":["x","\\ud800y"],"c":"\\ude00","d\\u0000":1,"e":"\\ud83d\\ude00"}').pointers).toEqual([
      '/a',
      '/b/1',
      '/c',
      '/d\0',
    ]);
  });

  it('is refused when a number is larger than a number can be', () => {
    expect(refusal('{"a":1e400,"b":[-1e999],"c":1e308}').pointers).toEqual(['/a', '/b/0']);
  });

  it('is refused when a name would reach into JavaScript', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];
    for (const name of names) expect(refusal(`{"x":{"${name}":{}}}`).pointers).toEqual([`/x/${name}`]);
    expect(refusal('{"\\u005f_proto__":2}').pointers).toEqual(['/__proto__']);
  });

  it.each([
    ['[', ']'],
    ['{"a":', '}'],
    ['{"a":{"b":[', ']}}'],
  ])('is refused when it nests 10,000 deep by %s', (open, close) => {
    expect(refusal(`${open.repeat(10_000)}1${close.repeat(10_000)}`).pointers).toHaveLength(1);
    expect(refusal(open.repeat(10_000)).detail).toContain('cannot be read');
  });

  it.each([
    ['empty', ''],
    ['blank', ' \n'],
    ['cut off', '{"a":'],
    ['followed by more', '{} {}'],
    ['begun with a byte order mark', '\uFEFF{}'],
    ['with a NUL byte', '{"a":"\0"}'],
    ['of JavaScript', '{a:1}'],
    ['with NaN', '{"a":NaN}'],
    ['with a comment', '{}//'],
    ['with a comma too many', '{"a":1,}'],
  ])('is refused when it is %s', (_, body) => {
    expect(refusal(body).detail).toMatch(/empty|cannot be read/);
  });

  it('is refused when it is not UTF-8', () => {
    for (const bytes of [
      [0x22, 0xff, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
      [0x22, 0xc0, 0x80, 0x22],
      [...Buffer.from('{}', 'utf16le'), 0xd8],
    ]) {
      expect(refusal(Buffer.from(bytes)).detail).toMatch(/UTF-8/);
    }
  });
});
