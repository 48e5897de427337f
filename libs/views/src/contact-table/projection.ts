import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { enrolments, peerContacts } from './tables';

const takes = ['SupportProgramEnrolled', 'SupportProgramCompleted', 'PeerContactRecorded', 'EpisodeClosed'] as const;

/** Who was enrolled in a support programme for how long, and when peers were in contact with them. Source: A2.3 (seed 002). */
export const contactTable = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'contact-table',
  version: 1,
  foldDigest: foldDigests['contact-table'],
  tables: [enrolments, peerContacts],
  takes,
  order: 'as-occurred',
  key: ({ episodeId }) => episodeId,
  fold: (event, rows) => {
    const { eventId, patientId, siteId, occurredAt } = event;
    const episodeId = event.episodeId ?? '';
    switch (event.type) {
      case 'SupportProgramEnrolled': {
        const { enrolmentId, on: enrolledOn, months } = event.data;
        rows.put(enrolments, { episodeId, enrolmentId, patientId, siteId, enrolledOn, months, endedAt: null, closedOn: null });
        return;
      }
      case 'SupportProgramCompleted': {
        const enrolment = rows.get(enrolments, episodeId, event.data.enrolmentId);
        if (enrolment) rows.put(enrolments, { ...enrolment, endedAt: occurredAt });
        return;
      }
      case 'PeerContactRecorded': {
        const { mode, minutes = null } = event.data;
        rows.put(peerContacts, { eventId, episodeId, at: occurredAt, mode, minutes });
        return;
      }
      case 'EpisodeClosed': {
        for (const enrolment of rows.all(enrolments)) rows.put(enrolments, { ...enrolment, closedOn: event.data.closedOn });
        return;
      }
    }
  },
});
