import type { DataOf } from '../events/schemas';
import type { referralAnswers } from '../reference/referrals';
import type {
  ReferralAttemptRecorded,
  ReferralCancelled,
  ReferralClosed,
  ReferralDeclined,
  ReferralFeedbackReturned,
  ReferralNotAttended,
  ReferralOpened,
  ReferralScheduled,
  ReferralSent,
} from './events';

/**
 * A referral that no other command opened is opened by sending it: then it needs `episodeId`, and `kind` is `service`. `needId` names the
 * open social need that the service is for; `override` says why it goes out although it is not its turn.
 */
export type SendReferralData = DataOf<typeof ReferralSent> &
  Pick<DataOf<typeof ReferralOpened>, 'reason' | 'urgency' | 'needId' | 'override'> & { episodeId?: string };
/** `patient_declined`: the partner would, the patient will not. `reason` and `barrier` say why not, and only where somebody declined. */
export interface ReceiveAnswerData {
  answer: (typeof referralAnswers)[number];
  reason?: string;
  barrier?: NonNullable<DataOf<typeof ReferralDeclined>['barrier']>;
  evidenceRef?: string;
}
export type ScheduleReferralData = DataOf<typeof ReferralScheduled>;
/** `reason` is for a patient who did not arrive; `not_recorded` unless given. */
export interface RecordReferralAttendanceData {
  attended: boolean;
  evidenceRef?: string;
  reason?: DataOf<typeof ReferralNotAttended>['reason'];
}
export type ReturnReferralFeedbackData = DataOf<typeof ReferralFeedbackReturned>;
/**
 * `completed` needs returned evidence, `not_completed` a documented no, `no_response` as many recorded attempts and as much silence
 * as the site's policy asks for.
 */
export interface CloseReferralData {
  outcome: 'completed' | 'not_completed' | 'no_response';
  evidenceRef?: string;
  barrier?: NonNullable<DataOf<typeof ReferralClosed>['barrier']>;
}
/** An attempt to hear from somebody, in vain. */
export type RecordReferralAttemptData = DataOf<typeof ReferralAttemptRecorded>;
export type CancelReferralData = DataOf<typeof ReferralCancelled>;

/** Fields of the commands about the referral itself, by command. */
export interface ReferralCommandData {
  SendReferral: SendReferralData;
  ReceiveAnswer: ReceiveAnswerData;
  RecordReferralAttempt: RecordReferralAttemptData;
  ScheduleReferral: ScheduleReferralData;
  RecordReferralAttendance: RecordReferralAttendanceData;
  ReturnReferralFeedback: ReturnReferralFeedbackData;
  CloseReferral: CloseReferralData;
  CancelReferral: CancelReferralData;
}
