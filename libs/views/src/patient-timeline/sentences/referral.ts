import type { referralEvents } from '@throughline/episode';
import { because, joined, moment, words } from '../words';
import { level } from './parts';
import type { Sentences } from './sentence';

export const referralSentences: Sentences<typeof referralEvents> = {
  ReferralOpened: {
    kind: 'referral',
    sentence: ({ data }) => joined(`Referral opened: ${words(data.kind)} at ${data.partnerId}`, level(data.toLevel), data.reason),
  },
  ReferralSent: { kind: 'referral', sentence: ({ data }) => `Referral sent to ${data.partnerId} on the basis of ${words(data.basis)}` },
  ReferralAccepted: { kind: 'referral', sentence: () => 'Referral accepted by the partner' },
  ReferralReceived: { kind: 'referral', sentence: () => 'Referral received by the partner' },
  ReferralAttemptRecorded: { kind: 'referral', sentence: ({ data }) => `Referral: no answer by ${words(data.mode)}${because(data.note)}` },
  ReferralInService: { kind: 'referral', sentence: () => 'The partner has begun its service' },
  ReferralDeclined: {
    kind: 'referral',
    sentence: ({ data }) => `Referral declined by the ${data.by}${because(data.reason ?? data.barrier)}`,
  },
  ReferralScheduled: { kind: 'referral', sentence: ({ data }) => `Referral appointment ${moment(data.scheduledFor)}` },
  ReferralAttended: { kind: 'referral', sentence: () => 'Arrived at the partner' },
  ReferralNotAttended: { kind: 'referral', sentence: ({ data }) => `Did not arrive at the partner${because(data.reason)}` },
  ReferralFeedbackReturned: { kind: 'referral', sentence: ({ data }) => `The partner reported back${because(data.summary)}` },
  ReferralClosed: { kind: 'referral', sentence: ({ data }) => `Referral closed: ${words(data.outcome)}` },
  ReferralCancelled: { kind: 'referral', sentence: ({ data }) => `Referral cancelled${because(data.reason)}` },
};
