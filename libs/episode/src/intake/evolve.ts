import { contact } from '../contact';
import { inOrder } from '../reference/needs';
import type { Evolves } from '../topic';
import type { EventUnion } from '@throughline/kernel';
import type { OpenedEpisode } from '../episode-state';
import type { intakeEvents } from './events';
import type { IntakeSlice } from './state';

type Later = Exclude<EventUnion<typeof intakeEvents>, { readonly type: 'EpisodeOpened' }>;

const intake = (episode: OpenedEpisode, changed: Partial<IntakeSlice>): OpenedEpisode => ({
  ...episode,
  intake: { ...episode.intake, ...changed },
});

export const intakeEvolves: Evolves<Later> = {
  ScreeningRecorded: (episode) => intake(episode, { screened: true }),
  DiagnosisRecorded: (episode, { data }) => (data.verification === 'refuted' ? episode : intake(episode, { diagnosed: true })),
  NeedsPrioritized: (episode, { data }) => intake(episode, { needsInOrder: inOrder(data.needs) }),
  SocialNeedIdentified: (episode, { data: { needId, domain } }) =>
    intake(episode, { needs: episode.intake.needs.set(needId, { domain, open: true, supported: false }) }),
  SocialNeedSupported: (episode, { data: { needId, domain } }) =>
    intake(episode, { needs: episode.intake.needs.set(needId, { domain, open: true, supported: true }) }),
  SocialNeedResolved: (episode, { data: { needId, domain } }) =>
    intake(episode, { needs: episode.intake.needs.set(needId, { domain, open: false, supported: true }) }),
  PatientAdmitted: (episode, { data: { firstServiceOn, levelOfCare = null } }) => ({
    ...intake(contact(episode, firstServiceOn), { admittedOn: firstServiceOn }),
    status: 'admitted',
    levels: { ...episode.levels, current: levelOfCare },
  }),
  TreatmentAssigned: (episode, { data }) => intake(episode, { arms: episode.intake.arms.set(data.ordinal, data.arm) }),
};
