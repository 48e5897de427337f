import type { DecidedEvent } from '@throughline/kernel';
import type { PolicyFields } from '../commands';
import type { SitePolicyEvent } from '../events';

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

export const evolveSitePolicies = (policies: SitePolicies, event: DecidedEvent<SitePolicyEvent>): SitePolicies => ({
  versions: [...policies.versions, { id: event.data.policyVersionId, effectiveFrom: event.data.effectiveFrom, fields: event.data.policy }],
});
