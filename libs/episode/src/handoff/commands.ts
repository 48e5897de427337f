import type { DataOf } from '../events/schemas';
import type { WarmHandoffConfirmed, WarmHandoffFailed, WarmHandoffRequested } from './events';

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

/** Fields of the commands about a warm handoff, by command. */
export interface HandoffCommandData {
  WarmHandoff: WarmHandoffData;
  HoldWarmHandoff: HoldWarmHandoffData;
  ConfirmHandoff: ConfirmHandoffData;
  FailHandoff: FailHandoffData;
}
