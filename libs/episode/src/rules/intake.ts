import { oudSeverityRule } from './oud-severity';

export const intakeRules = [oudSeverityRule] as const;
