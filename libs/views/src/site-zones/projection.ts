import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { siteZoneRows } from './tables';

/** In which time zone the days of a site begin. Other views' queries look here where they cut time into days. */
export const siteZones = defineProjection<EpisodeServiceEvent, 'SitePolicyAdopted'>({
  name: 'site-zones',
  version: 1,
  foldDigest: foldDigests['site-zones'],
  tables: [siteZoneRows],
  takes: ['SitePolicyAdopted'],
  order: 'as-occurred',
  key: ({ siteId }) => siteId,
  fold: ({ data: { siteId, effectiveFrom, policy } }, rows) =>
    rows.put(siteZoneRows, { siteId, effectiveFrom, zone: policy.zone ?? 'UTC' }),
});
