import type { EventUnion } from '@throughline/kernel';
import { seen } from '../contact';
import { dayOf } from '../days';
import type { OpenedEpisode } from '../episode-state';
import { dosed } from '../medication/doses';
import { started, stopped } from '../medication/standings';
import { unchanged, type Evolves } from '../topic';
import type { inductionEvents } from './events';
import type { InductionSlice } from './state';

const induction = (episode: OpenedEpisode, changed: Partial<InductionSlice>): OpenedEpisode => ({
  ...episode,
  induction: { ...episode.induction, ...changed },
});

export const inductionEvolves: Evolves<EventUnion<typeof inductionEvents>> = {
  WithdrawalAssessed: (episode, { eventId, data: { total, objectiveSigns } }) =>
    induction(episode, { assessments: episode.induction.assessments.set(eventId, { total, objectiveSign: objectiveSigns.length > 0 }) }),
  WithdrawalSeverityRecorded: unchanged,
  InductionStarted: (episode, { occurredAt }) => started(induction(episode, { open: true }), 'buprenorphine', dayOf(occurredAt)),
  InductionDeferred: unchanged,
  InductionDoseTaken: (episode, { data, occurredAt }) => {
    const on = dayOf(occurredAt);
    const { firstDoseOn } = episode.induction;
    const first = firstDoseOn !== null && firstDoseOn < on ? firstDoseOn : on;
    return dosed(seen(induction(episode, { firstDoseOn: first }), data.observed, on), 'buprenorphine', data.doseMg, on);
  },
  PrecipitatedWithdrawalRecorded: unchanged,
  InductionCompleted: (episode) => induction(episode, { open: false }),
  InductionAbandoned: (episode, { occurredAt }) => stopped(induction(episode, { open: false }), 'buprenorphine', dayOf(occurredAt)),
};
