import { buprenorphinePatternRule, patternOf, patternRuleNamed, type Concentration } from './buprenorphine-pattern';

const found = (ngMl: number): Concentration => ({ qual: 'positive', ngMl });
const none: Concentration = { qual: 'negative', ngMl: null };
const pattern = (buprenorphine: Concentration, norbuprenorphine: Concentration) =>
  patternOf(buprenorphine, norbuprenorphine, buprenorphinePatternRule.table);

describe('the pattern of buprenorphine and norbuprenorphine', () => {
  it.each([
    [21, 46, 1],
    [20, 46, 'unclassified'],
    [21, 45, 'unclassified'],
    [20, 45, 2],
    [1, 1, 2],
    [700, 182, 1],
    [701, 182, 5],
    [1000, 260, 1],
    [1000, 259, 5],
    [1000, 20, 5],
    [1000, 19, 5],
  ] as const)('of %d and %d ng/mL is %s', (bup, nor, expected) =>
    expect(pattern(found(bup), found(nor))).toMatchObject({ pattern: expected }),
  );

  it('without norbuprenorphine is a first dose, or a spiked specimen, and between the two not classified', () => {
    expect(pattern(found(20), none)).toEqual({ pattern: 3, mayBeRegularDosing: false, ratio: 0 });
    expect(pattern(found(21), none)).toMatchObject({ pattern: 'unclassified' });
    expect(pattern(found(700), none)).toMatchObject({ pattern: 'unclassified' });
    expect(pattern(found(701), none)).toEqual({ pattern: 4, mayBeRegularDosing: false, ratio: 0 });
    expect(pattern(found(701), { qual: 'negative', ngMl: 3 })).toMatchObject({ pattern: 4 });
    expect(pattern(found(701), found(0))).toMatchObject({ pattern: 4 });
  });

  it.each([
    [19, false],
    [20, true],
    [259, true],
  ])('of 1000 and %d ng/mL may be regular dosing as well: %s', (nor, mayBeRegularDosing) =>
    expect(pattern(found(1000), found(nor))).toEqual({ pattern: 5, mayBeRegularDosing, ratio: nor / 1000 }),
  );

  it('is not classified where there is neither, or where an amount is not known', () => {
    expect(pattern(none, none)).toEqual({ pattern: 'unclassified', mayBeRegularDosing: false, ratio: null });
    expect(pattern({ qual: 'positive', ngMl: null }, found(60))).toEqual({
      pattern: 'unclassified',
      mayBeRegularDosing: false,
      ratio: null,
    });
    expect(pattern(found(60), { qual: 'indeterminate', ngMl: null })).toMatchObject({ pattern: 'unclassified' });
  });

  it('of norbuprenorphine alone is a declining one while it is low', () => {
    expect(pattern(none, found(45))).toEqual({ pattern: 2, mayBeRegularDosing: false, ratio: null });
    expect(pattern(none, found(46))).toMatchObject({ pattern: 'unclassified' });
  });

  it('is judged by the rule that the policy names', () => {
    expect(patternRuleNamed('buprenorphine-pattern@ccjm-2022-89-10-557')).toBe(buprenorphinePatternRule);
    expect(patternRuleNamed(undefined)).toBeUndefined();
  });
});
