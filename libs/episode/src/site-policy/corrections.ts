import type { CorrectionRules } from '../corrections/rule';
import type { sitePolicyEvents } from './events';

export const sitePolicyCorrections: CorrectionRules<typeof sitePolicyEvents> = {
  SitePolicyAdopted: {
    kind: 'free',
    by: ['AdoptSitePolicy'],
    fixed: ['policyVersionId', 'siteId', 'effectiveFrom', 'supersedes', 'policy'],
  },
};
