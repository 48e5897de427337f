import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { adoptedVersions } from './tables';

/** Every policy that a site adopted, who did, why, and what it says: seed 000 tells of sites whose policies turn (A0.4, A5.1). */
export const policyTimeline = defineProjection<EpisodeServiceEvent, 'SitePolicyAdopted'>({
  name: 'policy-timeline',
  version: 1,
  foldDigest: foldDigests['policy-timeline'],
  tables: [adoptedVersions],
  takes: ['SitePolicyAdopted'],
  order: 'as-occurred',
  key: ({ siteId }) => siteId,
  fold: ({ eventId, occurredAt, actor, correctedBy, data }, rows) => {
    const { policy: fields, ...version } = data;
    const [adoptedAt, adoptedBy, corrected] = [occurredAt, actor.id, correctedBy !== null];
    rows.put(adoptedVersions, { ...version, eventId, fields, adoptedAt, adoptedBy, corrected });
  },
});
