import { levelsOfCare } from '../reference/levels-of-care';
import { asamMapRule } from '../rules/asam-map';
import { isHigherLevel } from './comparison';

const third = (code: string) => ({ system: 'asam3', code }) as const;
const fourth = (code: string) => ({ system: 'asam4', code }) as const;

describe('levels of care', () => {
  it('are compared by the ladder of their edition', () => {
    expect(isHigherLevel(fourth('2.1'), fourth('1.7'))).toBe(true);
    expect(isHigherLevel(third('OTP'), third('2.1'))).toBe(false);
    expect(isHigherLevel(third('2.1'), third('2.1'))).toBe(false);
  });

  it.each([
    [fourth('3.5'), third('OTP'), true],
    [fourth('2.1'), third('2.1'), false],
    [fourth('3.7'), third('3.3'), true],
    [fourth('3.1'), third('3.3'), false],
    [third('4'), fourth('3.7'), true],
    [third('2.5'), fourth('2.1'), true],
    [third('1'), fourth('2.1'), false],
  ])('of two editions are compared where the map leaves no doubt: %j above %j is %s', (to, from, higher) =>
    expect(isHigherLevel(to, from)).toBe(higher),
  );

  it.each([
    [fourth('1.7'), third('OTP')],
    [fourth('2.7'), third('2.5')],
    [fourth('3.5'), third('3.3')],
    [fourth('9'), third('2.1')],
    [fourth('2.1'), third('9')],
    [fourth('2.1'), fourth('9')],
  ])('are not compared where it does: %j and %j', (to, from) => expect(isHigherLevel(to, from)).toBeNull());

  it('are all in the map, which keeps their order', () => {
    expect(Object.keys(asamMapRule.table).sort()).toEqual([...levelsOfCare.asam3].sort());
    const places = levelsOfCare.asam3.map((code) => asamMapRule.table[code].map((level) => levelsOfCare.asam4.indexOf(level)));
    expect(places.flat()).not.toContain(-1);
    places.slice(1).forEach((place, index) => {
      const before = places[index] ?? [];
      expect(Math.max(...place)).toBeGreaterThanOrEqual(Math.max(...before));
      expect(Math.min(...place)).toBeGreaterThanOrEqual(Math.min(...before));
    });
  });
});
