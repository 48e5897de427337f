import {
  disclosureBases,
  notAttendedReasons,
  outreachModes,
  referralAnswers,
  referralBarriers,
  referralUrgencies,
  type CancelReferralData,
  type CloseReferralData,
  type ReceiveAnswerData,
  type RecordReferralAttemptData,
  type RecordReferralAttendanceData,
  type ReturnReferralFeedbackData,
  type ScheduleReferralData,
  type SendReferralData,
  type ReferralCommandData,
} from '@throughline/episode';
import { Flag, Id, Instant, Nested, OneOf, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { Override } from './parts';

/** Sends the referral to the partner; opens it when no other command did. */
export class SendReferral extends ServiceCommand implements SendReferralData {
  @Id() readonly partnerId!: string;
  @OneOf(disclosureBases, { about: 'Why the record may go there (42 CFR 2.31, 2.33).' }) readonly basis!: SendReferralData['basis'];
  @Id({ optional: true }) readonly consentRef?: string;
  @Id({ optional: true, about: 'Needed when the sending opens the referral.' }) readonly episodeId?: string;
  @Text({ optional: true }) readonly reason?: string;
  @OneOf(referralUrgencies, { optional: true }) readonly urgency?: NonNullable<SendReferralData['urgency']>;
  @Id({ optional: true, about: 'The open social need that the service is for.' }) readonly needId?: string;

  @Nested(() => Override, { optional: true, about: 'Why it goes out although others are open, or a higher need waits.' })
  readonly override?: Override;
}

/** Records the partner's, or the patient's, answer. */
export class ReceiveAnswer extends ServiceCommand implements ReceiveAnswerData {
  @OneOf(referralAnswers) readonly answer!: ReceiveAnswerData['answer'];
  @Text({ optional: true }) readonly reason?: string;
  @OneOf(referralBarriers, { optional: true }) readonly barrier?: NonNullable<ReceiveAnswerData['barrier']>;
  @Id({ optional: true }) readonly evidenceRef?: string;
}

/** Records an attempt to hear from the partner, or from the patient about it, in vain; the attempts are what closes a silent referral. */
export class RecordReferralAttempt extends ServiceCommand implements RecordReferralAttemptData {
  @OneOf(outreachModes) readonly mode!: RecordReferralAttemptData['mode'];
  @Text({ optional: true }) readonly note?: string;
}

/** Records the partner's appointment. */
export class ScheduleReferral extends ServiceCommand implements ScheduleReferralData {
  @Instant() readonly scheduledFor!: string;
}

/** Records whether the patient arrived. */
export class RecordReferralAttendance extends ServiceCommand implements RecordReferralAttendanceData {
  @Flag() readonly attended!: boolean;
  @Id({ optional: true }) readonly evidenceRef?: string;
  @OneOf(notAttendedReasons, { optional: true }) readonly reason?: NonNullable<RecordReferralAttendanceData['reason']>;
}

/** Records what the partner reported back. */
export class ReturnReferralFeedback extends ServiceCommand implements ReturnReferralFeedbackData {
  @Id() readonly evidenceRef!: string;
  @Text({ optional: true }) readonly summary?: string;
}

/** Closes the referral: by evidence, by a documented no, or by silence after recorded attempts. */
export class CloseReferral extends ServiceCommand implements CloseReferralData {
  @OneOf(['completed', 'not_completed', 'no_response']) readonly outcome!: CloseReferralData['outcome'];
  @Id({ optional: true }) readonly evidenceRef?: string;
  @OneOf(referralBarriers, { optional: true }) readonly barrier?: NonNullable<CloseReferralData['barrier']>;
}

/** Calls the referral off. */
export class CancelReferral extends ServiceCommand implements CancelReferralData {
  @Text() readonly reason!: string;
}

/** The commands about the referral itself, by name. */
export const referralCommands: CommandClasses<ReferralCommandData> = {
  SendReferral,
  ReceiveAnswer,
  RecordReferralAttempt,
  ScheduleReferral,
  RecordReferralAttendance,
  ReturnReferralFeedback,
  CloseReferral,
  CancelReferral,
};
