import type { EventUnion } from '@throughline/kernel';
import { contact } from '../contact';
import type { OpenedEpisode } from '../episode-state';
import type { DataOf } from '../events/schemas';
import { inOrder } from '../reference/needs';
import type { Evolves } from '../topic';
import { asPolicyWord, isBenzodiazepine } from './admission-checks';
import type { DiagnosisRecorded, intakeEvents } from './events';
import type { IntakeSlice } from './state';

type Later = Exclude<EventUnion<typeof intakeEvents>, { readonly type: 'EpisodeOpened' }>;

const intake = (episode: OpenedEpisode, changed: Partial<IntakeSlice>): OpenedEpisode => ({
  ...episode,
  intake: { ...episode.intake, ...changed },
});

/** What was ruled out is no diagnosis. Of one condition the newest verification holds; that some diagnosis was made stays so. */
const diagnosis = (episode: OpenedEpisode, { condition, verification, pregnancy }: DataOf<typeof DiagnosisRecorded>): OpenedEpisode => {
  const { conditions, pregnant, diagnosed } = episode.intake;
  const word = asPolicyWord(condition);
  return intake(episode, {
    diagnosed: diagnosed || verification !== 'refuted',
    conditions: verification === 'confirmed' ? conditions.add(word) : conditions.delete(word),
    pregnant: verification === 'refuted' ? pregnant : (pregnancy ?? pregnant),
  });
};

export const intakeEvolves: Evolves<Later> = {
  PatientWaitlisted: (episode, { data: { reason, expectedOn = null } }) => intake(episode, { waitlist: { reason, expectedOn } }),
  PatientOffWaitlist: (episode) => intake(episode, { waitlist: null }),
  ClientDelayRecorded: (episode, { data: { from, to } }) =>
    intake(episode, { clientDelays: [...episode.intake.clientDelays, { from, to }] }),
  ScreeningRecorded: (episode, { data: { substances } }) =>
    intake(episode, { screened: true, usesBenzodiazepines: episode.intake.usesBenzodiazepines || substances.some(isBenzodiazepine) }),
  MedicationHistoryRecorded: (episode, { data: { onIllicitBuprenorphine, medications } }) =>
    intake(episode, {
      onIllicitBuprenorphine: onIllicitBuprenorphine ?? episode.intake.onIllicitBuprenorphine,
      usesBenzodiazepines: episode.intake.usesBenzodiazepines || medications.some(({ name }) => isBenzodiazepine(name)),
    }),
  OudSeverityRecorded: (episode, { data: { severity } }) => intake(episode, { severity }),
  DiagnosisRecorded: (episode, { data }) => diagnosis(episode, data),
  TedsAdmissionRecorded: (episode, { data }) => intake(episode, { teds: data }),
  NeedsPrioritized: (episode, { data }) => intake(episode, { needsInOrder: inOrder(data.needs) }),
  SocialNeedIdentified: (episode, { data: { needId, domain } }) =>
    intake(episode, { needs: episode.intake.needs.set(needId, { domain, open: true, supported: false }) }),
  SocialNeedSupported: (episode, { data: { needId, domain } }) =>
    intake(episode, { needs: episode.intake.needs.set(needId, { domain, open: true, supported: true }) }),
  SocialNeedResolved: (episode, { data: { needId, domain } }) =>
    intake(episode, { needs: episode.intake.needs.set(needId, { domain, open: false, supported: true }) }),
  PatientAdmitted: (episode, { data: { firstServiceOn, levelOfCare = null } }) => ({
    ...intake(contact(episode, firstServiceOn), { admittedOn: firstServiceOn, waitlist: null }),
    status: 'admitted',
    levels: { ...episode.levels, current: levelOfCare },
  }),
  AdmissionDeclined: (episode, { data: { reason }, occurredAt }) => ({
    ...intake(episode, { declined: { reason, at: occurredAt } }),
    status: 'declined',
  }),
  TreatmentAssigned: (episode, { data }) => intake(episode, { arms: episode.intake.arms.set(data.ordinal, data.arm) }),
};
