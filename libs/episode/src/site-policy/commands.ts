import type { DataOf } from '../events/schemas';
import type { SitePolicyAdopted } from './events';

/** What a site chooses; see the fields of SitePolicyAdopted. */
export type PolicyFields = DataOf<typeof SitePolicyAdopted>['policy'];

/** `supersedes` names the newest policy version of the site, `{siteId}@{n}`; absent or null for the first. */
export type AdoptSitePolicyData = PolicyFields & { effectiveFrom: string; supersedes?: string | null; reason: string };

/** Fields of the commands of a site-policy stream, by command. */
export interface SitePolicyCommandData {
  AdoptSitePolicy: AdoptSitePolicyData;
}
