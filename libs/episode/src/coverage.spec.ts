import fc from 'fast-check';
import { coverageBy, coveredUntil, gapsUntil, longestGap, type Supply } from './coverage';
import { addDays } from './days';
import { podDefaultSupply } from './reference/default-supply';

const start = '2025-01-01';
/** The last of the 180 days: 2025-06-29. */
const end = addDays(start, 179);
const supply = (day: number, days: number, product = 'film'): Supply => ({ product, from: addDays(start, day), days });
const fills = (...days: readonly number[]): readonly Supply[] => days.map((day) => supply(day, 28));
const every28From = (first: number): readonly number[] => [0, 1, 2, 3, 4, 5].map((fill) => first + 28 * fill);
const injections = (...days: readonly number[]): readonly Supply[] =>
  days.map((day) => supply(day, podDefaultSupply.table.buprenorphine_injection, 'injection'));
const gapsOf = (supplies: readonly Supply[], until = end) => gapsUntil(coverageBy(supplies), until);

describe('the longest gap of 180 days (worked value D)', () => {
  it('ends on 29 June', () => expect(end).toBe('2025-06-29'));

  it.each([
    ['none with a fill every 28 days', fills(0, ...every28From(28)), 0],
    ['7 days with the second fill a week late', fills(0, ...every28From(35)), 7],
    ['8 days with the second fill a week and a day late', fills(0, ...every28From(36)), 8],
  ])('is %s', (_name, supplies, days) => expect(longestGap(gapsOf(supplies))).toBe(days));

  it('lies between two injections: 7 days from day 31 to day 37, or 8', () => {
    expect(gapsOf(injections(0, 38), addDays(start, 60))).toEqual([{ from: addDays(start, 31), to: addDays(start, 37) }]);
    expect(longestGap(gapsOf(injections(0, 38), addDays(start, 60)))).toBe(7);
    expect(longestGap(gapsOf(injections(0, 39), addDays(start, 60)))).toBe(8);
  });
});

describe('a supply that begins before the last one has ended', () => {
  it('carries forward when it is of the same product', () =>
    expect(coverageBy([supply(0, 28), supply(20, 28)])).toEqual([
      { product: 'film', from: start, to: addDays(start, 27) },
      { product: 'film', from: addDays(start, 28), to: addDays(start, 55) },
    ]));

  it('does not when it is of another product', () =>
    expect(coveredUntil(coverageBy([supply(0, 28), supply(20, 28, 'tablet')]))).toBe(addDays(start, 47)));
});

describe('coverage', () => {
  it('has no gap and no end where nothing was supplied', () => {
    expect(gapsOf([])).toEqual([]);
    expect(longestGap([])).toBe(0);
    expect(coveredUntil([])).toBeNull();
  });

  it('runs on as a gap until the day that is asked about, and not beyond', () => {
    expect(gapsOf(fills(0), addDays(start, 30))).toEqual([{ from: addDays(start, 28), to: addDays(start, 30) }]);
    expect(gapsOf(fills(0, 90), addDays(start, 30))).toEqual([{ from: addDays(start, 28), to: addDays(start, 30) }]);
    expect(gapsOf(fills(0), addDays(start, 27))).toEqual([]);
  });

  it('does not depend on the order in which supplies are told, and every day is either covered or in a gap', () => {
    const any = fc.record({ day: fc.nat(150), days: fc.integer({ min: 1, max: 40 }), product: fc.constantFrom('film', 'tablet') });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 12 }), (drawn) => {
        const supplies = drawn.map(({ day, days, product }) => supply(day, days, product));
        const covered = coverageBy(supplies);
        const gaps = gapsUntil(covered, end);
        expect(gapsUntil(coverageBy([...supplies].reverse()), end)).toEqual(gaps);
        const first = Math.min(...drawn.map(({ day }) => day));
        for (let day = first; day <= 179; day += 1) {
          const on = addDays(start, day);
          const holds = ({ from, to }: { readonly from: string; readonly to: string }) => from <= on && on <= to;
          expect(covered.some(holds)).toBe(!gaps.some(holds));
        }
      }),
    );
  });
});
