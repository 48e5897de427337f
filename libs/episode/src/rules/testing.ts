import { buprenorphinePatternRule } from './buprenorphine-pattern';
import type { Rule } from './rule';
import { specimenValidityRule, specimenValidityRulePh4 } from './specimen-validity';
import { udsExpectationRule } from './uds-expectation';

export const testingRules: readonly Rule<unknown>[] = [
  specimenValidityRule,
  specimenValidityRulePh4,
  buprenorphinePatternRule,
  udsExpectationRule,
];
