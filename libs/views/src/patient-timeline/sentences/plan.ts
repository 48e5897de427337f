import type { planEvents } from '@throughline/episode';
import { because, joined, words } from '../words';
import type { DataOf, Sentences } from './sentence';

export const planSentences: Sentences<typeof planEvents> = {
  RecoveryPlanCreated: { kind: 'plan', sentence: ({ data }) => `Recovery plan: ${data.text}` },
  RecoveryPlanRevised: { kind: 'plan', sentence: ({ data }) => `Recovery plan revised: ${data.text}` },
  GoalSet: {
    kind: 'plan',
    sentence: ({ data }) => joined(`Goal (${words(data.kind)}): ${data.text}`, data.target, data.by && `by ${data.by}`),
  },
  GoalProgressed: { kind: 'plan', sentence: ({ data }) => goal('progressed', data) },
  GoalAchieved: { kind: 'plan', sentence: ({ data }) => goal('achieved', data) },
  GoalAbandoned: { kind: 'plan', sentence: ({ data }) => goal('abandoned', data) },
};

const goal = (outcome: string, { text, note }: DataOf<'GoalProgressed'>): string => `Goal ${outcome}: ${text}${because(note)}`;
