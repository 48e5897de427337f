import { policyFields } from '@throughline/testing';
import { choicesOf, diffPolicies } from './diff';
import { nothingSaid } from './fields';

describe('the difference between two policies', () => {
  it('is none between a policy and itself', () => expect(diffPolicies(policyFields, policyFields)).toEqual([]));

  it('names each choice by its path, with what either says', () => {
    const other = {
      ...policyFields,
      induction: { ...policyFields.induction, minCows: null },
      uds: { ...policyFields.uds, temperatureF: { min: 92, max: 100 } },
      tolerance: { ...policyFields.tolerance, cannabis: 'not_tolerated' as const },
      stepUp: { ...policyFields.stepUp, barriers: ['distance' as const] },
    };
    expect(diffPolicies(policyFields, other)).toEqual([
      { field: 'induction.minCows', a: 8, b: null },
      { field: 'uds.temperatureF.min', a: 90, b: 92 },
      { field: 'tolerance.cannabis', a: 'tolerated', b: 'not_tolerated' },
      { field: 'stepUp.barriers', a: ['distance', 'wait'], b: ['distance'] },
    ]);
  });

  it('is everything that one says where the other says nothing', () => {
    expect(diffPolicies(nothingSaid, policyFields).map(({ field }) => field)).toHaveLength(choicesOf(policyFields).size);
    expect(diffPolicies(nothingSaid, policyFields).every(({ a }) => a === null)).toBe(true);
  });
});
