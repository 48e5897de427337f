import type { DataOf } from '../events/schemas';
import type { goalOutcomes } from '../reference/goals';
import type { GoalSet, RecoveryPlanCreated, RecoveryPlanRevised } from './events';

export type CreateRecoveryPlanData = DataOf<typeof RecoveryPlanCreated>;
/** `supersedes` must be the newest plan. */
export type RevisePlanData = DataOf<typeof RecoveryPlanRevised>;
/** `planId`, where given, must be the newest plan. */
export type SetGoalData = DataOf<typeof GoalSet>;
/** A goal that was achieved or abandoned stays so; another one is set for what comes next. */
export interface ProgressGoalData {
  goalId: string;
  outcome: (typeof goalOutcomes)[number];
  note?: string;
}

/** Fields of the commands about the recovery plan, by command. */
export interface PlanCommandData {
  CreateRecoveryPlan: CreateRecoveryPlanData;
  RevisePlan: RevisePlanData;
  SetGoal: SetGoalData;
  ProgressGoal: ProgressGoalData;
}
