import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { medicationVisits, oversights, type Oversight } from './tables';

const takes = ['CareTeamMemberAssigned', 'CareTeamMemberReplaced', 'MedicationVisitRecorded'] as const;

/**
 * With whom patients had their medication visits, and which PCP had the oversight: in group coverage a patient may see another clinician at
 * each visit, at a cost of continuity (A2.1; seed 002). Which visit was whose day is worked out by whoever asks: an overseer who is
 * replaced late moves past visits without a row of theirs being written.
 */
export const continuity = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'continuity',
  version: 1,
  foldDigest: foldDigests.continuity,
  tables: [oversights, medicationVisits],
  takes,
  order: 'as-occurred',
  key: ({ episodeId }) => episodeId,
  fold: ({ eventId, episodeId, patientId, siteId, occurredAt: at, ...event }, rows) => {
    if (episodeId === null) return;
    switch (event.type) {
      case 'CareTeamMemberAssigned':
      case 'CareTeamMemberReplaced': {
        const { role, primary, memberId, from } = event.data;
        if (role === 'oversight_pcp' && primary) oversee({ episodeId, memberId, from }, rows);
        return;
      }
      case 'MedicationVisitRecorded':
        rows.put(medicationVisits, { episodeId, eventId, patientId, siteId, at, clinicianId: event.data.clinicianId });
    }
  },
});

/** What was agreed before for days to come holds no longer. */
const oversee = (oversight: Oversight, rows: Rows): void => {
  for (const { episodeId, from } of rows.all(oversights)) if (from > oversight.from) rows.remove(oversights, episodeId, from);
  rows.put(oversights, oversight);
};
