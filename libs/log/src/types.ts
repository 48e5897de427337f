import type { AnyEvent, DecidedEvent } from '@throughline/kernel';

/** New events of one stream, decided on the stream as it was at `expectedVersion`. */
export interface StreamAppend<Event extends AnyEvent = AnyEvent> {
  readonly streamId: string;
  /** The version decided on; 0 when the stream must not exist yet. The events' `streamVersion`s follow it without a gap. */
  readonly expectedVersion: number;
  readonly events: readonly DecidedEvent<Event>[];
}

/** What one command appends: to one stream or, atomically, to several streams of one patient. */
export interface Append<Event extends AnyEvent = AnyEvent> {
  readonly commandId: string;
  /** Of the command's content; tells a repetition from another command under the same id. See `digestOf`. */
  readonly digest: string;
  /** Chooses the partition: the patient's id, or the stream's id where there is no patient. */
  readonly partitionKey: string;
  /** May be empty: what the command asks for is already so. The command id is remembered all the same. */
  readonly streams: readonly StreamAppend<Event>[];
}

/** The answer to an accepted command: what it appended and where. Remembered, and given again to a repetition. */
export interface Receipt {
  readonly commandId: string;
  readonly partition: number;
  /** Sequence of the last event appended; when nothing was, the head of the partition then. A view at or past it shows the effect. */
  readonly sequence: number;
  readonly recordedAt: string;
  readonly events: readonly ReceiptEvent[];
}

export interface ReceiptEvent {
  readonly eventId: string;
  readonly type: string;
  readonly streamId: string;
  readonly streamVersion: number;
  readonly sequence: number;
}

/** Somebody else appended to the stream first. Decide again on what it holds now. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';

  constructor(
    readonly streamId: string,
    readonly expectedVersion: number,
  ) {
    super(`${streamId} has moved past version ${expectedVersion}`);
  }
}

/** The command id was used before, for a command with another content. */
export class CommandIdReused extends Error {
  override readonly name = 'CommandIdReused';

  constructor(readonly commandId: string) {
    super(`Command id ${commandId} was used before for another command`);
  }
}

/** What became of a command. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly receipt: Receipt; /** The command had been accepted before. */ readonly repeated: boolean }
  | { readonly kind: 'rejected'; readonly code: string; readonly detail: string };
