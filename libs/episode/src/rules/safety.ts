import type { Rule } from './rule';

export const safetyRules: readonly Rule<unknown>[] = [];
