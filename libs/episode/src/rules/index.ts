import { intakeRules } from './intake';
import { levelRules } from './levels';
import { medicationRules } from './medication';
import { nameOfRule, type Rule } from './rule';
import { safetyRules } from './safety';
import { supportProgrammeRules } from './support-programme';
import { testingRules } from './testing';

/** Every published rule that the service judges by, by its name (`oud-severity@dsm5`). */
export const rules: ReadonlyMap<string, Rule<unknown>> = new Map(
  [...intakeRules, ...levelRules, ...medicationRules, ...testingRules, ...safetyRules, ...supportProgrammeRules].map(
    (rule: Rule<unknown>) => [nameOfRule(rule), rule],
  ),
);
