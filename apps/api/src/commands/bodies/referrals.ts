import {
  disclosureBases,
  handoffFailures,
  handoffKinds,
  handoffModes,
  notAttendedReasons,
  referralUrgencies,
  type CancelReferralData,
  type CloseReferralData,
  type ConfirmHandoffData,
  type FailHandoffData,
  type HoldWarmHandoffData,
  type ReceiveAnswerData,
  type RecordReferralAttendanceData,
  type ReturnReferralFeedbackData,
  type ScheduleReferralData,
  type SendReferralData,
  type WarmHandoffData,
  type ReferralCommandData,
} from '@throughline/episode';
import { Codes, Day, Flag, Id, Instant, Nested, OneOf, Text, Whole } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { Party } from './parts';

/** Sends the referral to the partner; opens it when no other command did. */
export class SendReferral extends ServiceCommand implements SendReferralData {
  @Id() readonly partnerId!: string;
  @OneOf(disclosureBases, { about: 'Why the record may go there (42 CFR 2.31, 2.33).' }) readonly basis!: SendReferralData['basis'];
  @Id({ optional: true }) readonly consentRef?: string;
  @Id({ optional: true, about: 'Needed when the sending opens the referral.' }) readonly episodeId?: string;
  @Text({ optional: true }) readonly reason?: string;
  @OneOf(referralUrgencies, { optional: true }) readonly urgency?: NonNullable<SendReferralData['urgency']>;
}

/** Records the partner's, or the patient's, answer. */
export class ReceiveAnswer extends ServiceCommand implements ReceiveAnswerData {
  @OneOf(['accepted', 'declined', 'patient_declined']) readonly answer!: ReceiveAnswerData['answer'];
  @Text({ optional: true }) readonly reason?: string;
  @Id({ optional: true }) readonly evidenceRef?: string;
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

/** Closes the referral: by evidence, by a documented no, or by documented silence. */
export class CloseReferral extends ServiceCommand implements CloseReferralData {
  @OneOf(['completed', 'not_completed', 'no_response']) readonly outcome!: CloseReferralData['outcome'];
  @Id({ optional: true }) readonly evidenceRef?: string;
  @Whole({ min: 0, optional: true }) readonly attempts?: number;
}

/** Calls the referral off. */
export class CancelReferral extends ServiceCommand implements CancelReferralData {
  @Text() readonly reason!: string;
}

/** Asks for a handoff in front of the patient. */
export class WarmHandoff extends ServiceCommand implements WarmHandoffData {
  @Id() readonly episodeId!: string;
  @Flag() readonly patientAgreed!: boolean;
  @Nested(() => Party) readonly from!: Party;
  @Nested(() => Party) readonly to!: Party;
  @OneOf(handoffKinds) readonly kind!: WarmHandoffData['kind'];
  @OneOf(handoffModes) readonly mode!: WarmHandoffData['mode'];
}

/** Records that the handoff took place; without the patient it is a cold one. */
export class HoldWarmHandoff extends ServiceCommand implements HoldWarmHandoffData {
  @Flag() readonly patientPresent!: boolean;
  @Codes({ least: 2, about: 'Ids of those who took part.' }) readonly parties!: string[];
}

/** Records the receiver's confirmation. */
export class ConfirmHandoff extends ServiceCommand implements ConfirmHandoffData {
  @Text() readonly receiverConfirmation!: string;
  @Day({ optional: true }) readonly firstContactOn?: string;
}

/** Records that the handoff did not come about. */
export class FailHandoff extends ServiceCommand implements FailHandoffData {
  @OneOf(handoffFailures) readonly reason!: FailHandoffData['reason'];
  @Text({ optional: true }) readonly note?: string;
}

/** The commands of a referral stream, by name. */
export const referralCommands: CommandClasses<ReferralCommandData> = {
  SendReferral,
  ReceiveAnswer,
  ScheduleReferral,
  RecordReferralAttendance,
  ReturnReferralFeedback,
  CloseReferral,
  CancelReferral,
  WarmHandoff,
  HoldWarmHandoff,
  ConfirmHandoff,
  FailHandoff,
};
