import { Map, Set } from 'immutable';
import type { DataOf } from '../events/schemas';
import type { goalOutcomes } from '../reference/goals';
import type { GoalSet, RecoveryPlanCreated, RecoveryPlanRevised } from './events';

/** A goal as it was set, and what became of it. */
export interface Goal {
  readonly set: DataOf<typeof GoalSet>;
  readonly ended: Exclude<(typeof goalOutcomes)[number], 'progressed'> | null;
}

/** What decisions need to know of the recovery plan. */
export interface PlanSlice {
  readonly newest: DataOf<typeof RecoveryPlanCreated> | DataOf<typeof RecoveryPlanRevised> | null;
  /** Every plan that there was, by id. */
  readonly plans: Set<string>;
  readonly goals: Map<string, Goal>;
}

export const noPlan: PlanSlice = { newest: null, plans: Set(), goals: Map() };
