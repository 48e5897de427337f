import { accept, alreadySo, reject, type Decision } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import type { CommandNamed } from '../commands';
import type { SitePolicyEvent } from '../events';
import type { RejectionCode } from '../rejections';
import { inconsistencies } from './consistency';
import { nothingSaid } from './fields';
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
  const { effectiveFrom, supersedes = null, reason, grounds = [], reviewOn = null, ...said } = data;
  const policy = { ...nothingSaid, ...said };
  const newest = versions.at(-1);
  if (newest && isSame(newest, { effectiveFrom, fields: policy, grounds, reviewOn })) return alreadySo;
  const faults = inconsistencies(policy, grounds);
  if (faults.length > 0) return reject('policy-inconsistent', faults.join(' '));
  if (supersedes !== (newest?.id ?? null)) {
    return reject('policy-not-newest', `The newest policy of the site is ${newest?.id ?? 'none'}: name it in supersedes.`);
  }
  if (newest && Date.parse(effectiveFrom) <= Math.max(Date.parse(newest.effectiveFrom), Date.parse(now))) {
    return reject('policy-retroactive', 'A policy takes effect after the one it supersedes and after it is adopted.');
  }
  const policyVersionId = `${target}@${versions.length + 1}`;
  return accept({
    type: 'SitePolicyAdopted',
    data: { policyVersionId, siteId: target, effectiveFrom, supersedes, reason, policy, grounds, reviewOn },
  });
};

type Said = Pick<PolicyVersion, 'effectiveFrom' | 'fields' | 'grounds' | 'reviewOn'>;

const isSame = ({ effectiveFrom, fields, grounds, reviewOn }: PolicyVersion, said: Said): boolean =>
  is(fromJS({ effectiveFrom, fields, grounds, reviewOn }), fromJS(said));
