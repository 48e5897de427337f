import type { EventUnion } from '@throughline/kernel';
import { dayOf, laterDay } from '../days';
import type { OpenedEpisode } from '../episode-state';
import { unchanged, type Evolves } from '../topic';
import type { safetyEvents } from './events';

export const safetyEvolves: Evolves<EventUnion<typeof safetyEvents>> = {
  SelfReportedUseRecorded: (episode, { data, occurredAt }) => (data.substances.length === 0 ? episode : selfReported(episode, occurredAt)),
  ReturnToUseRecorded: (episode, { data, eventId, occurredAt }) => {
    const { safety } = episode;
    const known = { ...episode, safety: { ...safety, returnsToUse: safety.returnsToUse.set(eventId, data.substance) } };
    return data.reportedBy === 'self' ? selfReported(known, occurredAt) : known;
  },
  OverdoseRecorded: unchanged,
  NaloxoneDispensed: unchanged,
  SafetyPlanRecorded: (episode, { data }) => ({
    ...episode,
    safety: { ...episode.safety, plans: episode.safety.plans.add(data.planRef) },
  }),
  RiskRaised: unchanged,
  AssessmentRecorded: unchanged,
};

/** The day counts on which the patient said so, not that of the use. */
const selfReported = (episode: OpenedEpisode, at: string): OpenedEpisode => ({
  ...episode,
  safety: { ...episode.safety, lastSelfReportOn: laterDay(episode.safety.lastSelfReportOn, dayOf(at)) },
});
