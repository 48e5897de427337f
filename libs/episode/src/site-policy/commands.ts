import type { DataOf } from '../events/schemas';
import type { SitePolicyAdopted } from './events';
import type { PolicyFields } from './fields';

export type { PolicyFields, PolicyGroup } from './fields';

/** Where choices come from. */
export type PolicyGrounds = DataOf<typeof SitePolicyAdopted>['grounds'];

/**
 * A group that is left out is one that the site says nothing about. `supersedes` names the newest policy version of the site,
 * `{siteId}@{n}`; absent or null for the first.
 */
export type AdoptSitePolicyData = Partial<PolicyFields> & {
  effectiveFrom: string;
  supersedes?: string | null;
  reason: string;
  grounds?: PolicyGrounds;
  /** Day, `YYYY-MM-DD`. */
  reviewOn?: string | null;
};

/** Fields of the commands of a site-policy stream, by command. */
export interface SitePolicyCommandData {
  AdoptSitePolicy: AdoptSitePolicyData;
}
