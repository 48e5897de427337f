import { reject, type Aggregate } from '@throughline/kernel';
import type { SitePolicyCommand } from '../commands';
import type { SitePolicyEvent } from '../events';
import { underPermissions } from '../permissions';
import type { RejectionCode } from '../rejections';
import { withinSites, type Placing } from '../sites';
import { adoptSitePolicy } from './decide';
import { evolveSitePolicies, noPolicies, type SitePolicies } from './state';

/** Nothing is begun here but at the site that the command names, so that an id can be taken by nobody else. */
const placing: Placing<SitePolicyCommand, SitePolicies> = {
  initial: noPolicies,
  siteOf: (_, target) => target,
  namedSite: ({ target }) => target,
  taken: reject('policy-not-newest', 'The site has a policy.'),
};

/** The policies of a site: `site-policy-{siteId}`. */
export const sitePolicyAggregate: Aggregate<SitePolicyCommand, SitePolicies, SitePolicyEvent, RejectionCode, Record<string, never>> = {
  name: 'site-policy',
  decider: {
    initial: noPolicies,
    decide: underPermissions(withinSites(placing, (command, policies, { now }) => adoptSitePolicy(command, policies, now))),
    evolve: evolveSitePolicies,
  },
  siteOf: placing.siteOf,
  subject: ({ target }) => ({ patientId: null, episodeId: null, siteId: target }),
  companions: () => ({}),
  policyVersionId: () => null,
};
