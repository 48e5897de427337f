import { accept, alreadySo, reject } from '@throughline/kernel';
import type { CommandNamed } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { Decided } from '../topic';

/** A visit about the medication; whoever records it saw the patient, unless somebody else is named. It is a contact. */
export const recordMedicationVisit = (
  { data, actor }: CommandNamed<'RecordMedicationVisit'>,
  { status, visits, medication }: OpenedEpisode,
): Decided => {
  if (status !== 'admitted') return reject('episode-not-admitted', 'Medication visits follow the admission.');
  if (data.visitId !== undefined) {
    if (medication.visits.has(data.visitId)) return alreadySo;
    if (!visits.standings.has(data.visitId)) {
      return reject('visit-not-scheduled', 'No visit of this id was booked: book it, or leave visitId out.');
    }
  }
  return accept<EpisodeDecisionEvent>({ type: 'MedicationVisitRecorded', data: { ...data, clinicianId: data.clinicianId ?? actor.id } });
};
