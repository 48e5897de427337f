import { valueChanges } from './values';

describe('what differs between two values', () => {
  it('is nothing where both hold the same', () => {
    expect(valueChanges({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
  });

  it('is told place by place, as JSON pointers', () => {
    expect(valueChanges({ a: 1, b: { 'c/d': 'x' } }, { a: 2, b: { 'c/d': 'y', 'e~f': true } })).toEqual([
      { path: '/a', before: 1, after: 2 },
      { path: '/b/c~1d', before: 'x', after: 'y' },
      { path: '/b/e~0f', after: true },
    ]);
  });

  it('tells what is null from what is not there', () => {
    expect(valueChanges({ a: null }, {})).toEqual([{ path: '/a', before: null }]);
    expect(valueChanges({}, { a: null })).toEqual([{ path: '/a', after: null }]);
  });

  it('tells one that is put into a list, or taken out, as one', () => {
    expect(valueChanges([1, 2, 3], [1, 9, 2, 3])).toEqual([{ path: '/1', after: 9 }]);
    expect(valueChanges(['a', 'b', 'b', 'c'], ['a', 'b', 'c'])).toEqual([{ path: '/2', before: 'b' }]);
    expect(valueChanges([{ a: 1 }], [{ a: 2 }])).toEqual([{ path: '/0/a', before: 1, after: 2 }]);
  });

  it('is the whole where there was nothing, or another kind of thing', () => {
    expect(valueChanges(undefined, { a: 1 })).toEqual([{ path: '', after: { a: 1 } }]);
    expect(valueChanges({ a: [1] }, { a: { b: 1 } })).toEqual([{ path: '/a', before: [1], after: { b: 1 } }]);
  });
});
