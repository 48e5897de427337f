import { policy, policyFields, sitePolicy } from '@throughline/testing';
import type { PolicyFields } from '../commands';

const adopt = {
  type: 'AdoptSitePolicy',
  data: { ...policyFields, effectiveFrom: '2026-01-01T00:00:00Z', reason: 'first policy' },
} as const;
const changed: PolicyFields = { ...policyFields, induction: { ...policyFields.induction, minCows: 12 } };
const later = {
  type: 'AdoptSitePolicy' as const,
  data: { ...changed, effectiveFrom: '2027-02-01T00:00:00Z', supersedes: 'site-1@1', reason: 'new guidance' },
};

describe('adopting a site policy', () => {
  it('begins with a first one, effective from any time', () => {
    const { stream: _stream, ...first } = policy();
    sitePolicy().when(adopt).then(first);
  });

  it('goes on with one that supersedes the newest and lies ahead', () =>
    sitePolicy(policy())
      .when(later)
      .then({
        type: 'SitePolicyAdopted',
        data: {
          policyVersionId: 'site-1@2',
          siteId: 'site-1',
          effectiveFrom: '2027-02-01T00:00:00Z',
          supersedes: 'site-1@1',
          reason: 'new guidance',
          policy: changed,
        },
      }));

  it('never changes what was decided before', () => {
    sitePolicy(policy())
      .when({ ...later, data: { ...later.data, effectiveFrom: '2026-12-31T12:00:00Z' } })
      .thenRejected('policy-retroactive');
    sitePolicy(policy())
      .when({ ...later, data: { ...later.data, effectiveFrom: '2025-06-01T00:00:00Z' } })
      .thenRejected('policy-retroactive');
  });

  it('knows which one it supersedes', () => {
    sitePolicy(policy())
      .when({ ...later, data: { ...later.data, supersedes: null } })
      .thenRejected('policy-not-newest');
    sitePolicy(policy())
      .when({ ...later, data: { ...later.data, supersedes: 'site-1@0' } })
      .thenRejected('policy-not-newest');
    sitePolicy().when(later).thenRejected('policy-not-newest');
  });

  it('is already so in the same words', () => sitePolicy(policy()).when(adopt).thenAlreadySo());

  it.each([
    ['a temperature window', { uds: { temperatureF: { min: 100, max: 90 } } }],
    ['an injection window', { injections: { sublocade: { minDays: 30, maxDays: 26 } } }],
    ['a caseload band', { staffing: { caseloadBands: { nurse: { min: 5, max: 4, fullTimeEquivalent: 1 } } } }],
    ['check-in days', { aftercare: { checkInDays: [90, 30], unreachableAfterAttempts: 3 } }],
  ])('does not turn %s upside down', (_what, fields) =>
    sitePolicy()
      .when({ ...adopt, data: { ...adopt.data, ...fields } })
      .thenRejected('policy-inconsistent'),
  );

  it('is the site administrator\u2019s', () =>
    sitePolicy()
      .when({ ...adopt, actor: { id: 'm-1', role: 'prescriber' } })
      .thenRejected('role-not-permitted'));
});
