import { accept, alreadySo, reject, type Aggregate, type DecidedEvent, type Decision } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import type { CommandNamed, PolicyFields, SitePolicyCommand } from './commands';
import type { SitePolicyEvent } from './events';
import { underPermissions } from './permissions';
import type { RejectionCode } from './rejections';
import { withinSites, type Placing } from './sites';

/** One version of a site's policy. */
export interface PolicyVersion {
  /** `{siteId}@{n}`, n from 1. */
  readonly id: string;
  /** Instant, ISO 8601 UTC. In force until the next version's. */
  readonly effectiveFrom: string;
  readonly fields: PolicyFields;
}

/** A site's policies from the oldest to the newest. */
export interface SitePolicies {
  readonly versions: readonly PolicyVersion[];
}

export const noPolicies: SitePolicies = { versions: [] };

/** The version in force at an instant; undefined before the first, or where the site's policies were not looked at. */
export const policyAt = (policies: SitePolicies | undefined, at: string): PolicyVersion | undefined =>
  policies?.versions.findLast(({ effectiveFrom }) => Date.parse(effectiveFrom) <= Date.parse(at));

/** The "no" to a command that needs a policy where none was in force when the fact occurred. */
export const noSitePolicy: Decision<never, RejectionCode> = reject(
  'no-site-policy',
  'The site had no policy in force when the fact occurred. Adopt one with AdoptSitePolicy; the first one of a site may be effective from any time.',
);

export const evolveSitePolicies = (policies: SitePolicies, event: DecidedEvent<SitePolicyEvent>): SitePolicies => ({
  versions: [...policies.versions, { id: event.data.policyVersionId, effectiveFrom: event.data.effectiveFrom, fields: event.data.policy }],
});

/**
 * A first policy may be effective from any time, so that histories can be brought in. A later one supersedes the newest and takes effect
 * after it and after it is adopted: no decision changes its policy afterwards, and no gap opens.
 */
export const adoptSitePolicy = (
  { target, data }: CommandNamed<'AdoptSitePolicy'>,
  { versions }: SitePolicies,
  now: string,
): Decision<SitePolicyEvent, RejectionCode> => {
  const { effectiveFrom, supersedes = null, reason, ...policy } = data;
  const newest = versions.at(-1);
  if (newest && isSame(newest, effectiveFrom, policy)) return alreadySo;
  const fault = inconsistency(policy);
  if (fault) return reject('policy-inconsistent', fault);
  if (supersedes !== (newest?.id ?? null)) {
    return reject('policy-not-newest', `The newest policy of the site is ${newest?.id ?? 'none'}: name it in supersedes.`);
  }
  if (newest && Date.parse(effectiveFrom) <= Math.max(Date.parse(newest.effectiveFrom), Date.parse(now))) {
    return reject('policy-retroactive', 'A policy takes effect after the one it supersedes and after it is adopted.');
  }
  const policyVersionId = `${target}@${versions.length + 1}`;
  return accept({ type: 'SitePolicyAdopted', data: { policyVersionId, siteId: target, effectiveFrom, supersedes, reason, policy } });
};

const isSame = (newest: PolicyVersion, effectiveFrom: string, fields: PolicyFields): boolean =>
  newest.effectiveFrom === effectiveFrom && is(fromJS(newest.fields), fromJS(fields));

/** What contradicts itself, or undefined. */
const inconsistency = (policy: PolicyFields): string | undefined => {
  const { temperatureF } = policy.uds;
  if (temperatureF.min > temperatureF.max) return 'uds.temperatureF: min is above max.';
  for (const [product, window] of Object.entries(policy.injections)) {
    if (window.minDays > window.maxDays) return `injections.${product}: minDays is above maxDays.`;
  }
  for (const [role, band] of Object.entries(policy.staffing.caseloadBands)) {
    if (band.min > band.max) return `staffing.caseloadBands.${role}: min is above max.`;
  }
  const days = policy.aftercare.checkInDays;
  const ascending = days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0));
  return ascending ? undefined : 'aftercare.checkInDays: days must ascend, each once.';
};

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
