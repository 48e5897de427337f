import type { DataOf } from '../events/schemas';
import type { WarmHandoffConfirmed, WarmHandoffFailed, WarmHandoffRequested } from '../events/handoff';
import type {
  ReferralCancelled,
  ReferralFeedbackReturned,
  ReferralNotAttended,
  ReferralOpened,
  ReferralScheduled,
  ReferralSent,
} from '../events/referral';

/** A referral that no other command opened is opened by sending it: then it needs `episodeId`, and `kind` is `service`. */
export type SendReferralData = DataOf<typeof ReferralSent> & {
  episodeId?: string;
  reason?: string;
  urgency?: NonNullable<DataOf<typeof ReferralOpened>['urgency']>;
};
/** `patient_declined`: the partner would, the patient will not. */
export interface ReceiveAnswerData {
  answer: 'accepted' | 'declined' | 'patient_declined';
  reason?: string;
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
 * `completed` needs returned evidence, `not_completed` a documented no, `no_response` as many documented attempts and as much silence
 * as the site's policy asks for.
 */
export interface CloseReferralData {
  outcome: 'completed' | 'not_completed' | 'no_response';
  evidenceRef?: string;
  attempts?: number;
}
export type CancelReferralData = DataOf<typeof ReferralCancelled>;

/** The patient must have agreed. Opens the referral stream if it does not exist. */
export type WarmHandoffData = DataOf<typeof WarmHandoffRequested> & { episodeId: string; patientAgreed: boolean };
/** Who took part: at least giver and receiver. */
export interface HoldWarmHandoffData {
  patientPresent: boolean;
  parties: string[];
}
/** By or for the receiver, never by the giver. */
export type ConfirmHandoffData = DataOf<typeof WarmHandoffConfirmed>;
export type FailHandoffData = DataOf<typeof WarmHandoffFailed>;

/** Fields of the commands of a referral stream, by command. */
export interface ReferralCommandData {
  SendReferral: SendReferralData;
  ReceiveAnswer: ReceiveAnswerData;
  ScheduleReferral: ScheduleReferralData;
  RecordReferralAttendance: RecordReferralAttendanceData;
  ReturnReferralFeedback: ReturnReferralFeedbackData;
  CloseReferral: CloseReferralData;
  CancelReferral: CancelReferralData;
  WarmHandoff: WarmHandoffData;
  HoldWarmHandoff: HoldWarmHandoffData;
  ConfirmHandoff: ConfirmHandoffData;
  FailHandoff: FailHandoffData;
}
