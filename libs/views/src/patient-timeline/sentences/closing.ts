import type { closingEvents } from '@throughline/episode';
import { counted, joined, list, words } from '../words';
import type { Sentences } from './sentence';

export const closingSentences: Sentences<typeof closingEvents> = {
  PatientDismissed: {
    kind: 'closing',
    sentence: ({ data }) =>
      `Dismissed under policy ${data.policyVersionId}: ${data.reason}; referred (${data.referralId}), reviewed by ${data.reviewedBy}`,
  },
  EpisodeClosed: {
    kind: 'closing',
    sentence: ({ data }) =>
      joined(
        `Episode closed: ${words(data.reason)}`,
        data.moudAtClose.length > 0 && `on ${list(data.moudAtClose)}`,
        data.outstandingReferrals.length > 0 && counted(data.outstandingReferrals.length, 'referral outstanding', 'referrals outstanding'),
      ),
  },
};
