import type { Rule } from './rule';

export const testingRules: readonly Rule<unknown>[] = [];
