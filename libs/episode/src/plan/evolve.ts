import type { EventUnion } from '@throughline/kernel';
import type { OpenedEpisode } from '../episode-state';
import { unchanged, type Evolves } from '../topic';
import type { planEvents } from './events';
import type { Goal, PlanSlice } from './state';

const withPlan = (episode: OpenedEpisode, newest: NonNullable<PlanSlice['newest']>): OpenedEpisode => ({
  ...episode,
  plan: { ...episode.plan, newest, plans: episode.plan.plans.add(newest.planId) },
});

const withGoals = (episode: OpenedEpisode, goals: PlanSlice['goals']): OpenedEpisode => ({ ...episode, plan: { ...episode.plan, goals } });

const ended = (episode: OpenedEpisode, goalId: string, as: NonNullable<Goal['ended']>): OpenedEpisode => {
  const { goals } = episode.plan;
  const goal = goals.get(goalId);
  return goal ? withGoals(episode, goals.set(goalId, { ...goal, ended: as })) : episode;
};

export const planEvolves: Evolves<EventUnion<typeof planEvents>> = {
  RecoveryPlanCreated: (episode, { data }) => withPlan(episode, data),
  RecoveryPlanRevised: (episode, { data }) => withPlan(episode, data),
  GoalSet: (episode, { data }) => withGoals(episode, episode.plan.goals.set(data.goalId, { set: data, ended: null })),
  GoalProgressed: unchanged,
  GoalAchieved: (episode, { data }) => ended(episode, data.goalId, 'achieved'),
  GoalAbandoned: (episode, { data }) => ended(episode, data.goalId, 'abandoned'),
};
