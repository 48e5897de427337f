import { digestOf } from './digest';

describe('the digest of a command', () => {
  it('does not depend on the order of fields, at any depth', () => {
    expect(digestOf({ a: 1, b: { c: [1, { d: 2, e: 3 }], f: null } })).toBe(digestOf({ b: { f: null, c: [1, { e: 3, d: 2 }] }, a: 1 }));
  });

  it('depends on every value, and on the order of lists', () => {
    const digests = [{}, { a: 1 }, { a: '1' }, { a: null }, { a: [1, 2] }, { a: [2, 1] }, { a: { b: 1 } }].map(digestOf);
    expect(new Set(digests).size).toBe(7);
  });

  it('is SHA-256 over the sorted JSON', () => {
    expect(digestOf({ b: 2, a: 1 })).toBe('QyWM_3g_5wNtikMDP4MK38YOwDc4JHNUisdCuIgpJ3c');
  });
});
