import { accept, alreadySo, reject, type Decision } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import type { CommandNamed, PolicyFields } from '../commands';
import type { SitePolicyEvent } from '../events';
import type { RejectionCode } from '../rejections';
import type { PolicyVersion, SitePolicies } from './state';

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
