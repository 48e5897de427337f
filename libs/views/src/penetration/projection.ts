import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { enrolments, episodes, type AdmittedEpisode } from './tables';

const takes = ['PatientAdmitted', 'EpisodeClosed', 'SupportProgramEnrolled', 'SupportProgramCompleted'] as const;

/** Who is in treatment, and who of them in a support programme, day by day (A4: enrolled in integrated care by census). */
export const penetration = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'penetration',
  version: 1,
  foldDigest: foldDigests.penetration,
  tables: [episodes, enrolments],
  takes,
  order: 'as-occurred',
  key: ({ episodeId }) => episodeId,
  fold: (event, rows) => {
    switch (event.type) {
      case 'PatientAdmitted':
        rows.put(episodes, { ...episodeOf(event, rows), admittedOn: event.data.firstServiceOn });
        return;
      case 'EpisodeClosed':
        rows.put(episodes, { ...episodeOf(event, rows), closedOn: event.data.closedOn });
        return;
      case 'SupportProgramEnrolled': {
        const { enrolmentId, on } = event.data;
        rows.put(enrolments, { episodeId: event.episodeId ?? '', enrolmentId, enrolledOn: on, endedOn: null });
        return;
      }
      case 'SupportProgramCompleted': {
        const enrolment = rows.get(enrolments, event.episodeId ?? '', event.data.enrolmentId);
        if (enrolment) rows.put(enrolments, { ...enrolment, endedOn: event.occurredAt.slice(0, 10) });
      }
    }
  },
});

const episodeOf = ({ episodeId, patientId, siteId }: HeldEvent, rows: Rows): AdmittedEpisode =>
  rows.get(episodes, episodeId ?? '') ?? { episodeId: episodeId ?? '', patientId, siteId, admittedOn: null, closedOn: null };
