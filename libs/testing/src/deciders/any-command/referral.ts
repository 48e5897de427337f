import type { ReferralCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { episodeId, instant, loose, some, words, yesNo } from './pools';
import type { Topic } from './topic';

export const referral: Topic<ReferralCommandData> = {
  fields: {
    SendReferral: loose({ partnerId: words, basis: some('consent', 'treatment_payment_operations'), episodeId }, 'partnerId', 'basis'),
    ReceiveAnswer: fc.record({ answer: some('accepted', 'accepted', 'declined', 'patient_declined') }),
    ScheduleReferral: fc.record({ scheduledFor: instant }),
    RecordReferralAttendance: fc.record({ attended: yesNo }),
    ReturnReferralFeedback: fc.record({ evidenceRef: words }),
    CloseReferral: loose(
      { outcome: some('completed', 'not_completed', 'no_response'), evidenceRef: words, attempts: some(0, 2, 5) },
      'outcome',
    ),
    CancelReferral: fc.record({ reason: words }),
  },
  ways: [['SendReferral', 'ReceiveAnswer', 'ScheduleReferral', 'RecordReferralAttendance', 'ReturnReferralFeedback', 'CloseReferral']],
};
