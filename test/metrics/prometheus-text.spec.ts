import { parseExposition } from './prometheus-text';

const histogram = (buckets: readonly number[], count: number): string =>
  `# HELP h A histogram\n# TYPE h histogram\n${buckets.map((value, index) => `h_bucket{le="${index}"} ${value}\n`).join('')}h_sum 1\nh_count ${count}\n`;

it('takes an exposition apart', () => {
  const { kinds, sum } = parseExposition('# HELP a_total Things\n# TYPE a_total counter\na_total{code="x\\"y"} 3\na_total{code="z"} 4\n');
  expect([...kinds]).toEqual([['a_total', 'counter']]);
  expect([sum('a_total'), sum('a_total', { code: 'z' }), sum('b_total')]).toEqual([7, 4, 0]);
  expect(parseExposition(histogram([1, 1, 2], 2)).sum('h_count')).toBe(2);
});

it.each([
  ['a name that is none', '# HELP 0a x\n'],
  ['a sample without a value', '# TYPE a gauge\na\n'],
  ['a label without quotes', '# TYPE a gauge\na{b=c} 1\n'],
  ['a series that comes twice', '# TYPE a gauge\na{b="c"} 1\na{b="c"} 2\n'],
  ['a metric without a type', 'a 1\n'],
  ['buckets that fall', histogram([2, 1, 2], 2)],
  ['a last bucket that lacks some', histogram([1, 1, 1], 2)],
  ['a last line without an end', '# TYPE a gauge\na 1'],
])('refuses %s', (_what, text) => {
  expect(() => parseExposition(text)).toThrow();
});
