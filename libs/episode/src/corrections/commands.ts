import type { CommandUnion, JsonObject, Precision } from '@throughline/kernel';

/** `newPayload` is the entry's whole payload as it should have been, and not what differs. The time is the entry's own unless given. */
export interface CorrectEntryData {
  /** The event id of the entry, always of the original and never of a correction. */
  corrects: string;
  reason: string;
  newPayload: JsonObject;
  newOccurredAt?: string;
  newPrecision?: Precision;
}
/** For what was recorded in error, such as in another patient's record. It is final. */
export interface VoidEntryData {
  corrects: string;
  reason: string;
}

/** Fields of the commands that correct entries, by command. Every kind of stream takes them. */
export interface CorrectionCommandData {
  CorrectEntry: CorrectEntryData;
  VoidEntry: VoidEntryData;
}

export type CorrectionCommand = CommandUnion<CorrectionCommandData>;
