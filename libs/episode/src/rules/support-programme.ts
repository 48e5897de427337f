import { programmeStagesRule } from '../reference/stages';

export const supportProgrammeRules = [programmeStagesRule] as const;
