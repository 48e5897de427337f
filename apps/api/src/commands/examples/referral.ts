import type { ReferralCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const referralExamples: Examples<ReferralCommandData> = {
  SendReferral: { partnerId: 'hub-3', basis: 'consent', consentRef: 'c-1', episodeId: 'e-1' },
  ReceiveAnswer: { answer: 'accepted', evidenceRef: 'msg-11' },
  RecordReferralAttempt: { mode: 'phone', note: 'voicemail' },
  ScheduleReferral: { scheduledFor: '2026-03-20T10:00:00Z' },
  RecordReferralAttendance: { attended: true, evidenceRef: 'msg-12' },
  ReturnReferralFeedback: { evidenceRef: 'doc-4', summary: 'admitted to residential care' },
  CloseReferral: { outcome: 'completed', evidenceRef: 'doc-4' },
  CancelReferral: { reason: 'patient moved away' },
};
