import { always, startOf, type ObligationRule } from '../rule';

/** Looking at the site's policy again, on the day that it names itself. */
export const policyReview: ObligationRule = {
  in: 'site-policy',
  runs: 'newest',
  from: {
    SitePolicyAdopted: ({ data: { policyVersionId, reviewOn } }) =>
      reviewOn === null ? null : { occasion: policyVersionId, runsFrom: startOf(reviewOn) },
  },
  metBy: { SitePolicyAdopted: always },
};
