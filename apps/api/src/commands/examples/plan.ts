import type { PlanCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const planExamples: Examples<PlanCommandData> = {
  CreateRecoveryPlan: { planId: 'rp-1', text: 'First a phone and a place to stay, then the group on Tuesdays.' },
  RevisePlan: { planId: 'rp-2', supersedes: 'rp-1', text: 'The group on Tuesdays, and a course in spring.' },
  SetGoal: { goalId: 'g-1', kind: 'process', text: 'buprenorphine most days', by: '2026-06-01' },
  ProgressGoal: { goalId: 'g-1', outcome: 'progressed', note: 'five days of seven' },
};
