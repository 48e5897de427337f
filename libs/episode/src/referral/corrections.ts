import type { CorrectionRules } from '../corrections/rule';
import type { referralEvents } from './events';

export const referralCorrections: CorrectionRules<typeof referralEvents> = {
  ReferralOpened: { kind: 'opens-stream', by: ['SendReferral', 'WarmHandoff', 'ReferHigherLevel'], fixed: ['kind', 'needId'] },
  ReferralSent: { kind: 'free', by: ['SendReferral'] },
  ReferralReceived: { kind: 'free', by: ['ReceiveAnswer'] },
  ReferralAttemptRecorded: { kind: 'free', by: ['RecordReferralAttempt'] },
  ReferralAccepted: { kind: 'free', by: ['ReceiveAnswer'] },
  ReferralDeclined: { kind: 'free', by: ['ReceiveAnswer'] },
  ReferralScheduled: { kind: 'free', by: ['ScheduleReferral'] },
  ReferralAttended: { kind: 'free', by: ['RecordReferralAttendance'] },
  ReferralNotAttended: { kind: 'free', by: ['RecordReferralAttendance'] },
  ReferralInService: { kind: 'free', by: ['ReceiveAnswer'] },
  ReferralFeedbackReturned: { kind: 'free', by: ['ReturnReferralFeedback'] },
  ReferralClosed: { kind: 'free', by: ['CloseReferral'] },
  ReferralCancelled: { kind: 'free', by: ['CancelReferral'] },
};
