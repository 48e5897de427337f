import { policy, policyFields, sitePolicy } from '@throughline/testing';
import type { AdoptSitePolicyData } from '../commands';
import { inconsistencies } from './consistency';
import { nothingSaid } from './fields';

const adopt = {
  type: 'AdoptSitePolicy',
  data: { ...policyFields, effectiveFrom: '2026-01-01T00:00:00Z', reason: 'first policy' },
} as const;
const changed = { ...policyFields, induction: { ...policyFields.induction, minCows: 12 } };
const later = {
  type: 'AdoptSitePolicy' as const,
  data: { ...changed, effectiveFrom: '2027-02-01T00:00:00Z', supersedes: 'site-1@1', reason: 'new guidance' },
};

const excludingNobody = {
  admission: { ...policyFields.admission, excludedDiagnoses: { diagnoses: [], referredTo: 'intensive outpatient' } },
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
          grounds: [],
          reviewOn: null,
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

  it.each<[string, Partial<AdoptSitePolicyData>]>([
    ['a temperature window upside down', { uds: { ...policyFields.uds, temperatureF: { min: 100, max: 90 } } }],
    ['an injection window upside down', { injections: { sublocade: { minDays: 30, maxDays: 26 } } }],
    [
      'a caseload band upside down',
      { staffing: { ...policyFields.staffing, caseloadBands: { nurse: { min: 5, max: 4, fullTimeEquivalent: 1 } } } },
    ],
    ['check-in days that go back', { aftercare: { ...policyFields.aftercare, checkInDays: [90, 30] } }],
    ['a time zone that nobody lives in', { zone: 'America/Throughline' }],
    ['stages longer than the programme', { supportProgramme: { months: 2, stageMonths: { engagement: 1, early: 2 } } }],
    ['a dismissal that it forbids', { dismissal: { ...policyFields.dismissal, allowed: false } }],
    ['somebody to lead a taper that it does not ask for', { taper: { required: false, ledBy: 'prescriber' } }],
    ['where to refer those whom it does not exclude', excludingNobody],
    ['grounds for what it does not say', { scheduler: null, grounds: [{ field: 'scheduler.kinds', source: 'S000:1' }] }],
    ['grounds for what no policy has', { grounds: [{ field: 'uds.colour', source: 'S000:1' }] }],
  ])('does not say %s', (_what, fields) =>
    sitePolicy()
      .when({ ...adopt, data: { ...adopt.data, ...fields } })
      .thenRejected('policy-inconsistent'),
  );

  it('is told everything in it that contradicts itself', () => {
    const upsideDown = { injections: { sublocade: { minDays: 30, maxDays: 26 } }, zone: 'America/Throughline' };
    const grounds = [{ field: 'uds.colour', source: 'S000:1' }];
    const faults = inconsistencies({ ...policyFields, ...upsideDown }, grounds);
    expect(faults).toEqual([
      'injections.sublocade: minDays is above maxDays.',
      'zone: no IANA time zone has this name.',
      'grounds: the policy says nothing of uds.colour.',
    ]);
    const asked = { ...adopt.data, ...upsideDown, grounds };
    sitePolicy().when({ type: 'AdoptSitePolicy', data: asked }).thenRejected('policy-inconsistent');
  });

  it('says nothing of what is left out', () => {
    const data = { effectiveFrom: '2026-01-01T00:00:00Z', reason: 'first policy', zone: 'America/New_York' };
    sitePolicy()
      .when({ type: 'AdoptSitePolicy', data })
      .thenAmongOthers({
        type: 'SitePolicyAdopted',
        data: { ...policy().data, policy: { ...nothingSaid, zone: 'America/New_York' } },
      });
  });

  it('is the site administrator\u2019s', () =>
    sitePolicy()
      .when({ ...adopt, actor: { id: 'm-1', role: 'prescriber' } })
      .thenRejected('role-not-permitted'));
});
