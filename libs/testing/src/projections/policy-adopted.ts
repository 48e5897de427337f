import type { EpisodeServiceEvent, PolicyFields } from '@throughline/episode';
import { policyFields } from '../deciders/treatment';
import type { Told } from './history';

/**
 * A site adopts a policy, that of the tests but for some groups.
 *
 * @param effectiveFrom by default before anything else that tests tell
 */
export const policyAdopted = (
  siteId: string,
  groups: Partial<PolicyFields>,
  effectiveFrom = '2026-01-01T00:00:00.000Z',
): Told<Extract<EpisodeServiceEvent, { readonly type: 'SitePolicyAdopted' }>> => ({
  type: 'SitePolicyAdopted',
  data: {
    policyVersionId: `${siteId}@${effectiveFrom}`,
    siteId,
    effectiveFrom,
    supersedes: null,
    reason: 'first',
    policy: { ...policyFields, ...groups },
    grounds: [],
    reviewOn: null,
  },
  envelope: { patientId: null, episodeId: null, siteId, streamId: `site-policy-${siteId}` },
});
