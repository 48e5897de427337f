import type { Rule } from './rule';

export const medicationRules: readonly Rule<unknown>[] = [];
