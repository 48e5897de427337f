import type { CorrectionRules } from '../corrections/rule';
import type { planEvents } from './events';

const aboutGoal = { kind: 'free', by: ['ProgressGoal'], judged: ['kind', 'text'] } as const;

export const planCorrections: CorrectionRules<typeof planEvents> = {
  RecoveryPlanCreated: { kind: 'free', by: ['CreateRecoveryPlan'] },
  RecoveryPlanRevised: { kind: 'free', by: ['RevisePlan'] },
  GoalSet: { kind: 'free', by: ['SetGoal'] },
  GoalProgressed: aboutGoal,
  GoalAchieved: aboutGoal,
  GoalAbandoned: aboutGoal,
};
