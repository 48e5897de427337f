import { everyoneInCare, type Permissions } from '../role-groups';
import type { PlanCommandData } from './commands';

export const planPermissions: Permissions<PlanCommandData> = {
  CreateRecoveryPlan: everyoneInCare,
  RevisePlan: everyoneInCare,
  SetGoal: everyoneInCare,
  ProgressGoal: everyoneInCare,
};
