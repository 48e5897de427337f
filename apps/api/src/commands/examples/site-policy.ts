import { SitePolicyAdopted, type SitePolicyCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const sitePolicyExamples: Examples<SitePolicyCommandData> = {
  AdoptSitePolicy: {
    ...SitePolicyAdopted.example.policy,
    effectiveFrom: '2026-01-01T00:00:00Z',
    supersedes: null,
    reason: 'first policy',
  },
};
