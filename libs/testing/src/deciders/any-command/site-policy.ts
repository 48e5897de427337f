import type { PolicyFields, SitePolicyCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { policyFields } from '../treatment';
import { instant, some, yesNo } from './pools';
import type { Topic } from './topic';

const policy: fc.Arbitrary<PolicyFields> = fc
  .record({ minCows: fc.option(fc.integer({ min: 0, max: 20 })), requireObjectiveSign: yesNo, requireNaloxoneOffer: yesNo })
  .map((induction) => ({ ...policyFields, induction: { ...policyFields.induction, ...induction } }));

export const sitePolicy: Topic<SitePolicyCommandData> = {
  fields: {
    AdoptSitePolicy: fc
      .record({
        policy,
        effectiveFrom: instant,
        reviewOn: some(null, '2027-01-01'),
        supersedes: some(null, 'site-1@1', 'site-1@1', 'site-1@2', 'site-2@1'),
      })
      .map(({ policy: chosen, ...rest }) => ({ ...chosen, ...rest, reason: 'change' })),
  },
  ways: [['AdoptSitePolicy', 'AdoptSitePolicy', 'RecordNoShow', 'AdministerDose', 'AdministerInjection']],
};
