import type { Rule } from './rule';

/**
 * Which levels of the 4th edition of the ASAM Criteria a level of the 3rd may be. One, where both editions have the code under one name or the
 * 3rd has it without a name of its own; else all that lie between the neighbours of which that is so. 3.3 has no level between its neighbours:
 * it may be either. Withdrawal management, which the 4th edition folds into other levels, is not among our codes. Source: B5.
 */
export const asamMapRule = {
  id: 'asam-map',
  version: '1',
  source: 'ASAM Criteria, 3rd and 4th edition, side by side',
  mark: '2',
  table: {
    '0.5': ['1.0', '1.5', '1.7'],
    '1': ['1.0', '1.5', '1.7'],
    OTP: ['1.0', '1.5', '1.7'],
    '2.1': ['2.1'],
    '2.5': ['2.5', '2.7'],
    '3.1': ['3.1'],
    '3.3': ['3.1', '3.5'],
    '3.5': ['3.5'],
    '3.7': ['3.7'],
    '4': ['4'],
  },
} as const satisfies Rule<Readonly<Record<string, readonly string[]>>>;
