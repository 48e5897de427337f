import { asamMapRule } from './asam-map';

export const levelRules = [asamMapRule] as const;
