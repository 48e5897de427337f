import type { DataClass, EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { lookOf, looks } from '../reading/looks';
import { patientLooks } from './tables';

const ofMany: readonly DataClass[] = ['list', 'figures', 'feed', 'access'];

/** Who looked at each patient, when and for what. */
export const patientAccess = defineProjection<EpisodeServiceEvent, (typeof looks)[number]>({
  name: 'patient-access',
  version: 1,
  foldDigest: foldDigests['patient-access'],
  tables: [patientLooks],
  takes: looks,
  order: 'as-told',
  key: ({ streamId }) => streamId,
  fold: (event, rows) => {
    const look = lookOf(event);
    const { patientIds, episodeIds, dataClass } = event.data;
    const isSingle = !ofMany.includes(dataClass);
    const patients = new Set(patientIds);
    for (const aboutId of patients) {
      rows.put(patientLooks, { ...look, about: 'patient', aboutId, single: isSingle && patients.size === 1 });
    }
    const episodes = new Set(episodeIds);
    if (patients.size > 0 && (!isSingle || episodes.size > 1)) return;
    for (const aboutId of episodes) {
      rows.put(patientLooks, { ...look, about: 'episode', aboutId, single: isSingle && episodes.size === 1 });
    }
  },
});
