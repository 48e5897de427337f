import { accept, alreadySo, reject, type Decision } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import type { CreateRecoveryPlanData, PlanCommandData, ProgressGoalData, RevisePlanData, SetGoalData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { RejectionCode } from '../rejections';
import type { Decided, Decides } from '../topic';

const isSame = (one: unknown, other: unknown): boolean => is(fromJS(one), fromJS(other));

const createPlan = (data: CreateRecoveryPlanData, { plan: { newest } }: OpenedEpisode): Decided => {
  if (newest === null) return accept<EpisodeDecisionEvent>({ type: 'RecoveryPlanCreated', data });
  return isSame(newest, data) ? alreadySo : reject('recovery-plan-exists', 'The patient has a plan: supersede it with RevisePlan.');
};

/** A revision supersedes the newest plan, so that two people cannot revise the same one without knowing of each other. */
const revisePlan = (data: RevisePlanData, { plan: { newest, plans } }: OpenedEpisode): Decided => {
  if (isSame(newest, data)) return alreadySo;
  if (plans.has(data.planId)) return reject('recovery-plan-exists', 'A plan of this id was made before.');
  return newest?.planId === data.supersedes ? accept<EpisodeDecisionEvent>({ type: 'RecoveryPlanRevised', data }) : notNewest('supersedes');
};

const notNewest = (field: string): Decision<never, RejectionCode> =>
  reject('plan-not-newest', `${field} is not the patient\u2019s newest plan.`);

const setGoal = (data: SetGoalData, { plan: { newest, goals } }: OpenedEpisode): Decided => {
  const known = goals.get(data.goalId);
  if (known) return isSame(known.set, data) ? alreadySo : reject('goal-exists', 'A goal of this id was set before.');
  if (data.planId !== undefined && data.planId !== newest?.planId) return notNewest('planId');
  return accept<EpisodeDecisionEvent>({ type: 'GoalSet', data });
};

/** Progress may be made any number of times; an end comes once. */
const progressGoal = ({ goalId, outcome, note }: ProgressGoalData, { plan: { goals } }: OpenedEpisode): Decided => {
  const goal = goals.get(goalId);
  if (goal?.ended === outcome) return alreadySo;
  if (!goal || goal.ended !== null) return reject('goal-not-open', goal ? `The goal was ${goal.ended}.` : 'No goal of this id was set.');
  const { kind, text } = goal.set;
  const data = { goalId, kind, text, ...(note === undefined ? {} : { note }) };
  return accept<EpisodeDecisionEvent>({ type: becomes[outcome], data });
};

const becomes = { progressed: 'GoalProgressed', achieved: 'GoalAchieved', abandoned: 'GoalAbandoned' } as const;

/** The recovery plan, and the goals in it. */
export const planDecides: Decides<PlanCommandData> = {
  CreateRecoveryPlan: ({ data }, episode) => createPlan(data, episode),
  RevisePlan: ({ data }, episode) => revisePlan(data, episode),
  SetGoal: ({ data }, episode) => setGoal(data, episode),
  ProgressGoal: ({ data }, episode) => progressGoal(data, episode),
};
