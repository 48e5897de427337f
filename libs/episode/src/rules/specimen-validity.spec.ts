import { specimenValidityRule, specimenValidityRulePh4, validityOf, validityRuleNamed } from './specimen-validity';

const outcome = (measured: Parameters<typeof validityOf>[0]) => validityOf(measured, specimenValidityRule);

describe('the validity of a urine specimen', () => {
  it.each([
    [20, 1.002, 'valid'],
    [20, 1.001, 'invalid'],
    [19, 1.002, 'dilute'],
    [19, 1.0029, 'dilute'],
    [19, 1.003, 'valid'],
    [2, 1.001, 'dilute'],
    [1.9, 1.001, 'substituted'],
    [1.9, 1.02, 'substituted'],
    [1.9, 1.0011, 'dilute'],
    [1.9, 1.0199, 'invalid'],
    [100, 1.015, 'valid'],
    [100, 1.03, 'valid'],
  ] as const)('of creatinine %d mg/dL and specific gravity %d is %s', (creatinineMgDl, specificGravity, expected) =>
    expect(outcome({ creatinineMgDl, specificGravity })).toBe(expected),
  );

  it.each([
    [{ ph: 2.9 }, 'adulterated'],
    [{ ph: 3 }, 'valid'],
    [{ ph: 10.9 }, 'valid'],
    [{ ph: 11 }, 'adulterated'],
    [{ nitriteMcgMl: 499 }, 'valid'],
    [{ nitriteMcgMl: 500 }, 'adulterated'],
    [{ oxidantsPresent: true }, 'adulterated'],
    [{ oxidantsPresent: false }, 'valid'],
  ] as const)('of %j is %s', (measured, expected) => expect(outcome(measured)).toBe(expected));

  it('is that of the gravest finding', () => {
    expect(outcome({ creatinineMgDl: 1, specificGravity: 1, ph: 2 })).toBe('substituted');
    expect(outcome({ creatinineMgDl: 10, specificGravity: 1.002, nitriteMcgMl: 600 })).toBe('adulterated');
  });

  it('was not tested where nothing was measured', () => expect(outcome({})).toBe('not_tested'));

  it('stays open where one of creatinine and specific gravity is low and the other was not measured', () => {
    expect(outcome({ creatinineMgDl: 12 })).toBeNull();
    expect(outcome({ specificGravity: 1.001 })).toBeNull();
    expect(outcome({ creatinineMgDl: 40 })).toBe('valid');
    expect(outcome({ specificGravity: 1.02 })).toBe('valid');
  });

  it('may follow the newer federal limit of pH', () => {
    expect(validityOf({ ph: 3.9 }, specimenValidityRulePh4)).toBe('adulterated');
    expect(validityOf({ ph: 4 }, specimenValidityRulePh4)).toBe('valid');
  });

  it('is not judged without a rule, unless there is nothing to judge', () => {
    expect(validityOf({ ph: 2 }, undefined)).toBeNull();
    expect(validityOf({}, undefined)).toBe('not_tested');
  });

  it('is judged by the rule that the policy names', () => {
    expect(validityRuleNamed('specimen-validity@b7-1')).toBe(specimenValidityRule);
    expect(validityRuleNamed('specimen-validity@b7-1-ph4')).toBe(specimenValidityRulePh4);
    expect(validityRuleNamed(undefined)).toBeUndefined();
  });
});
