import { reject, type Aggregate, type DecisionContext } from '@throughline/kernel';
import type { SitePolicyCommand } from '../commands';
import { looksAtEntries, passingEntries, withEntries, type EntryCommand, type EntryEvent } from '../entries';
import { sitePolicyConsequences } from '../corrections/consequences';
import type { SitePolicyEvent } from '../events';
import { underPermissions } from '../permissions';
import type { RejectionCode } from '../rejections';
import { withinSites, type Placing } from '../sites';
import { adoptSitePolicy } from './decide';
import { evolveSitePolicies, noPolicies, type SitePolicies } from './state';

/** Nothing is begun here but at the site that the command names, so that an id can be taken by nobody else. */
const placing: Placing<SitePolicyCommand | EntryCommand, SitePolicies> = {
  initial: noPolicies,
  siteOf: (_, target) => target,
  namedSite: ({ target }) => target,
  taken: reject('policy-not-newest', 'The site has a policy.'),
};

type Context = DecisionContext<Record<string, never>>;

/** The policies of a site: `site-policy-{siteId}`. */
export const sitePolicyAggregate: Aggregate<
  SitePolicyCommand | EntryCommand,
  SitePolicies,
  SitePolicyEvent | EntryEvent,
  RejectionCode,
  Record<string, never>
> = {
  name: 'site-policy',
  decider: {
    initial: noPolicies,
    decide: underPermissions(
      withinSites(
        placing,
        withEntries(
          noPolicies,
          (command: SitePolicyCommand, policies: SitePolicies, { now }: Context) => adoptSitePolicy(command, policies, now),
          sitePolicyConsequences,
        ),
      ),
    ),
    evolve: passingEntries(evolveSitePolicies),
  },
  siteOf: placing.siteOf,
  subject: ({ target }) => ({ patientId: null, episodeId: null, siteId: target }),
  companions: () => ({}),
  looksAtEntries,
  policyVersionId: () => null,
};
