import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { alertTerms, appointments } from './tables';

const takes = [
  'VisitScheduled',
  'VisitAttended',
  'NoShowRecorded',
  'WalkInPresented',
  'CounselingSessionRecorded',
  'GroupAttendanceRecorded',
  'MedicationVisitRecorded',
  'SitePolicyAdopted',
] as const;

/**
 * The appointments of each week: programmes that ask for many lose patients, most of all where the way is long (seed 000). What was booked
 * counts on the day for which it was booked, and what came of it does not count again.
 */
export const appointmentBurden = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'appointment-burden',
  version: 1,
  foldDigest: foldDigests['appointment-burden'],
  tables: [appointments, alertTerms],
  takes,
  order: 'as-occurred',
  key: ({ episodeId, siteId }) => episodeId ?? siteId,
  fold: (event, rows) => {
    switch (event.type) {
      case 'VisitScheduled':
        ask(event, rows, event.data.visitId, event.data.scheduledFor);
        return;
      case 'VisitAttended':
      case 'NoShowRecorded':
      case 'CounselingSessionRecorded':
      case 'GroupAttendanceRecorded':
      case 'MedicationVisitRecorded':
        cameOf(event, rows, event.data.visitId);
        return;
      case 'WalkInPresented':
        cameOf(event, rows, undefined);
        return;
      case 'SitePolicyAdopted': {
        const { siteId, effectiveFrom, policyVersionId, policy } = event.data;
        rows.put(alertTerms, { siteId, effectiveFrom, policyVersionId, alertFrom: policy.appointments?.alertFromPerWeek ?? null });
      }
    }
  },
});

const ask = ({ episodeId, patientId, siteId }: HeldEvent, rows: Rows, appointmentId: string, at: string): void => {
  if (episodeId === null) return;
  rows.put(appointments, { episodeId, appointmentId, patientId, siteId, at });
};

/** What came of an appointment: one of its own unless it had been booked. */
const cameOf = (event: HeldEvent, rows: Rows, visitId: string | undefined): void => {
  if (visitId !== undefined && rows.get(appointments, event.episodeId ?? '', visitId)) return;
  ask(event, rows, visitId ?? event.eventId, event.occurredAt);
};
