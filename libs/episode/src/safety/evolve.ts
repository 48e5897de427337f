import type { EventUnion } from '@throughline/kernel';
import { unchanged, type Evolves } from '../topic';
import type { safetyEvents } from './events';

export const safetyEvolves: Evolves<EventUnion<typeof safetyEvents>> = {
  SelfReportedUseRecorded: unchanged,
  ReturnToUseRecorded: unchanged,
  OverdoseRecorded: unchanged,
  NaloxoneDispensed: unchanged,
  SafetyPlanRecorded: (episode, { data }) => ({
    ...episode,
    safety: { ...episode.safety, plans: episode.safety.plans.add(data.planRef) },
  }),
  RiskRaised: unchanged,
  AssessmentRecorded: unchanged,
};
