import {
  goalKinds,
  goalOutcomes,
  type CreateRecoveryPlanData,
  type PlanCommandData,
  type ProgressGoalData,
  type RevisePlanData,
  type SetGoalData,
} from '@throughline/episode';
import { Day, Id, OneOf, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

/** Records the first recovery plan. */
export class CreateRecoveryPlan extends ServiceCommand implements CreateRecoveryPlanData {
  @Id() readonly planId!: string;
  @Text() readonly text!: string;
}

/** Replaces the newest recovery plan by another one. */
export class RevisePlan extends ServiceCommand implements RevisePlanData {
  @Id() readonly planId!: string;
  @Id({ about: 'The newest plan.' }) readonly supersedes!: string;
  @Text() readonly text!: string;
}

/** Sets a goal. */
export class SetGoal extends ServiceCommand implements SetGoalData {
  @Id() readonly goalId!: string;
  @Id({ optional: true, about: 'The newest plan, where the goal belongs to it.' }) readonly planId?: string;
  @OneOf(goalKinds) readonly kind!: SetGoalData['kind'];
  @Text() readonly text!: string;
  @Text({ optional: true }) readonly target?: string;
  @Day({ optional: true, about: 'Until when.' }) readonly by?: string;
}

/** Records that a goal came closer, was achieved or was given up. */
export class ProgressGoal extends ServiceCommand implements ProgressGoalData {
  @Id() readonly goalId!: string;
  @OneOf(goalOutcomes) readonly outcome!: ProgressGoalData['outcome'];
  @Text({ optional: true }) readonly note?: string;
}

/** The commands about the recovery plan, by name. */
export const planCommands: CommandClasses<PlanCommandData> = { CreateRecoveryPlan, RevisePlan, SetGoal, ProgressGoal };
