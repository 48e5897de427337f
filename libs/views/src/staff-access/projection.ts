import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { lookOf, looks } from '../reading/looks';
import { staffLooks } from './tables';

/** What each member of the staff looked at. */
export const staffAccess = defineProjection<EpisodeServiceEvent, (typeof looks)[number]>({
  name: 'staff-access',
  version: 1,
  foldDigest: foldDigests['staff-access'],
  tables: [staffLooks],
  takes: looks,
  order: 'as-told',
  key: ({ streamId }) => streamId,
  fold: (event, rows) => {
    const { target, scope = null, patientIds, episodeIds, items } = event.data;
    const onBehalfOf = event.actor.onBehalfOf ?? null;
    rows.put(staffLooks, { ...lookOf(event), onBehalfOf, target, scope, patientIds, episodeIds, items });
  },
});
