import type { DataOf } from '../events/schemas';
import type { handoffAnswers, HandoffMode } from '../reference/referrals';
import type { WarmHandoffConfirmed, WarmHandoffFailed, WarmHandoffRequested, WarmHandoffScheduled } from './events';

/** The patient must have agreed. Opens the referral stream if it does not exist. */
export type WarmHandoffData = DataOf<typeof WarmHandoffRequested> & { episodeId: string; patientAgreed: boolean };
/** `reason` is for who declined. */
export interface AnswerHandoffData {
  answer: (typeof handoffAnswers)[number];
  reason?: string;
  evidenceRef?: string;
}
export type ScheduleHandoffData = DataOf<typeof WarmHandoffScheduled>;
/** `parties`: the members who took part, two at least. `mode` is the one that was asked for unless given. */
export interface HoldWarmHandoffData {
  patientPresent: boolean;
  mode?: HandoffMode;
  parties: string[];
}
/** By the receiver, by somebody on their behalf, or by a partner; never by the giver. */
export type ConfirmHandoffData = DataOf<typeof WarmHandoffConfirmed>;
export type FailHandoffData = DataOf<typeof WarmHandoffFailed>;

/** Fields of the commands about a warm handoff, by command. */
export interface HandoffCommandData {
  WarmHandoff: WarmHandoffData;
  AnswerHandoff: AnswerHandoffData;
  ScheduleHandoff: ScheduleHandoffData;
  HoldWarmHandoff: HoldWarmHandoffData;
  ConfirmHandoff: ConfirmHandoffData;
  FailHandoff: FailHandoffData;
}
