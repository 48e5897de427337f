import { reject, type DecidedEvent, type Decision } from '@throughline/kernel';
import type { PolicyFields, PolicyGroup, PolicyGrounds } from '../commands';
import type { SitePolicyEvent } from '../events';
import { noSitePolicy } from '../refusals';

/** One version of a site's policy. */
export interface PolicyVersion {
  /** `{siteId}@{n}`, n from 1. */
  readonly id: string;
  /** Instant, ISO 8601 UTC. In force until the next version's. */
  readonly effectiveFrom: string;
  readonly supersedes: string | null;
  readonly reason: string;
  readonly grounds: PolicyGrounds;
  /** Day, `YYYY-MM-DD`. */
  readonly reviewOn: string | null;
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

/** The choices of a group, for a decision that needs them; or the "no" that says what is missing and how to adopt it. */
export const fieldsOf = <Group extends PolicyGroup>(
  policy: PolicyVersion | undefined,
  group: Group,
): { readonly kind: 'said'; readonly fields: NonNullable<PolicyFields[Group]> } | Decision<never, 'no-site-policy' | 'policy-silent'> => {
  if (!policy) return noSitePolicy;
  const fields = policy.fields[group];
  return fields === null ? silentOn(group) : { kind: 'said', fields };
};

/** The "no" to a command that needs a choice which the site's policy leaves open. */
export const silentOn = (field: string): Decision<never, 'policy-silent'> =>
  reject('policy-silent', `The site's policy says nothing of ${field}. Adopt one that does with AdoptSitePolicy.`);

export const evolveSitePolicies = (policies: SitePolicies, { data }: DecidedEvent<SitePolicyEvent>): SitePolicies => {
  const { policyVersionId, siteId: _siteId, policy, ...said } = data;
  return { versions: [...policies.versions, { id: policyVersionId, ...said, fields: policy }] };
};
