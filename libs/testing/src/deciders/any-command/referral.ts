import type { ReferralCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { episodeId, instant, loose, some, words, yesNo } from './pools';
import type { Topic } from './topic';

const sending = {
  partnerId: words,
  basis: some('consent', 'treatment_payment_operations'),
  episodeId,
  override: fc.record({ reason: words }),
};

export const referral: Topic<ReferralCommandData> = {
  fields: {
    SendReferral: fc.oneof(
      { weight: 4, arbitrary: loose(sending, 'partnerId', 'basis') },
      { weight: 1, arbitrary: fc.record({ ...sending, needId: words }) },
    ),
    ReceiveAnswer: fc.record({
      answer: some('accepted', 'accepted', 'in_service', 'in_service', 'received', 'declined', 'patient_declined'),
    }),
    RecordReferralAttempt: fc.record({ mode: some('phone', 'letter') }),
    ScheduleReferral: fc.record({ scheduledFor: instant }),
    RecordReferralAttendance: fc.record({ attended: yesNo }),
    ReturnReferralFeedback: fc.record({ evidenceRef: words }),
    CloseReferral: loose({ outcome: some('completed', 'not_completed', 'no_response'), evidenceRef: words }, 'outcome'),
    CancelReferral: fc.record({ reason: words }),
  },
  ways: [
    ['AssessNeeds', 'IdentifySocialNeed', 'SendReferral', 'CloseReferral'],
    ['SendReferral', 'ReceiveAnswer', 'ScheduleReferral', 'RecordReferralAttendance', 'ReturnReferralFeedback', 'CloseReferral'],
    [
      'SendReferral',
      'ReceiveAnswer',
      'RecordReferralAttendance',
      'RecordReferralAttendance',
      'ReceiveAnswer',
      'ReceiveAnswer',
      'CloseReferral',
    ],
    ['SendReferral', 'ReceiveAnswer', 'ReceiveAnswer', 'RecordReferralAttendance', 'ReceiveAnswer', 'ReceiveAnswer', 'ReceiveAnswer'],
    ['SendReferral', 'RecordReferralAttempt', 'RecordReferralAttempt', 'CloseReferral'],
  ],
};
