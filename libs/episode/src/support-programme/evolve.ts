import type { EventUnion } from '@throughline/kernel';
import { dayOf, laterDay } from '../days';
import type { OpenedEpisode } from '../episode-state';
import type { Evolves } from '../topic';
import type { supportProgrammeEvents } from './events';
import type { SupportProgrammeSlice } from './state';

const supportProgramme = (episode: OpenedEpisode, changed: Partial<SupportProgrammeSlice>): OpenedEpisode => ({
  ...episode,
  supportProgramme: { ...episode.supportProgramme, ...changed },
});

export const supportProgrammeEvolves: Evolves<EventUnion<typeof supportProgrammeEvents>> = {
  SupportProgramEnrolled: (episode, { data }) =>
    supportProgramme(episode, {
      open: { ...data, stage: 'engagement' },
      enrolments: episode.supportProgramme.enrolments.set(data.enrolmentId, null),
    }),
  StageAdvanced: (episode, { data }) => {
    const { open } = episode.supportProgramme;
    return open ? supportProgramme(episode, { open: { ...open, stage: data.to } }) : episode;
  },
  SupportProgramCompleted: (episode, { data, occurredAt }) => {
    const { enrolments, endedOn } = episode.supportProgramme;
    return supportProgramme(episode, {
      open: null,
      enrolments: enrolments.set(data.enrolmentId, data.reason),
      endedOn: laterDay(endedOn, dayOf(occurredAt)),
    });
  },
};
