import type { AnyEvent, DecidedEvent, EventDefinition, LogGate, ReadSubjects, RecordedEvent, StoredEvent } from '@throughline/kernel';

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

/**
 * Some, but not all, commands of an `appendAll` had been accepted before, so the events decided for the others rest on a history
 * that is out of date. Look the ids up and decide again.
 */
export class CommandsRepeated extends Error {
  override readonly name = 'CommandsRepeated';

  constructor(readonly commandIds: readonly string[]) {
    super(`${commandIds.length} of the commands had been accepted before`);
  }
}

/**
 * The database did not answer in time, and it is not known whether the append was committed. Send the command again under the same
 * id: it has its effect once, whichever it was.
 */
export class AppendUnsettled extends Error {
  override readonly name = 'AppendUnsettled';
}

/** The log takes no events: its broker's topic knows events that the log does not. Nothing was appended. */
export class LogClosed extends Error {
  override readonly name = 'LogClosed';

  constructor(options?: ErrorOptions) {
    super('The log takes no events, because its topic knows events that it does not: "throughline relay check" says more', options);
  }
}

/** What became of an append. */
export interface Appended {
  readonly receipt: Receipt;
  /** The command had been accepted before: this is its first answer, and nothing was appended now. */
  readonly repeated: boolean;
}

/** The remembered answer to a command id. */
export interface Answer {
  readonly digest: string;
  readonly receipt: Receipt;
}

/** How far a partition has come. */
export interface Head {
  readonly partition: number;
  /** Sequence of its last event; 0 when it has none. */
  readonly sequence: number;
  /** When that was recorded: ISO 8601, UTC; null when it has none. */
  readonly recordedAt: string | null;
}

/** A stream from where the reader already knows it. */
export interface TailRequest {
  readonly streamId: string;
  /** The stream version that is already known; 0 for none. */
  readonly after: number;
}

export interface Tail<Event extends AnyEvent = AnyEvent> {
  readonly events: readonly RecordedEvent<Event>[];
  /** False when the tail is longer than one page: go on with `readStream` after the last of these. */
  readonly complete: boolean;
}

/** The event log. One way in (`append`, `appendAll`); positions are (partition, sequence), without gaps. */
export interface EventLog<Event extends AnyEvent = AnyEvent> {
  /** The number of partitions, fixed when the log was created. */
  readonly partitions: number;
  /** Names this log among all others; drawn when it was created. UUID. */
  readonly clusterId: string;
  /** Whether it takes events. */
  readonly gate: LogGate;
  /** What the log's events are, by type. */
  readonly definitions: ReadonlyMap<string, EventDefinition>;
  /**
   * Appends what one command decided. Durable when it resolves. Concurrent appends share one commit.
   *
   * @throws VersionConflict when a stream is not at its expected version
   * @throws CommandIdReused when the command id was accepted with another digest
   * @throws AppendUnsettled when the database went away in the middle and did not come back in time
   * @throws LogClosed when the log takes no events
   * @throws Fault `invalid-event`, `unknown-event-type` when an event breaks its schema or its place in the stream
   */
  readonly append: (append: Append<Event>) => Promise<Appended>;
  /**
   * Appends what several commands decided, all of it or nothing. They share one partition; a later one may follow on the versions
   * that an earlier one makes.
   *
   * @returns in the order given
   * @throws CommandsRepeated when some of the commands, but not all, had been accepted before; else as `append`
   */
  readonly appendAll: (appends: readonly Append<Event>[]) => Promise<readonly Appended[]>;
  /** The events of a stream after a version (default 0), in order, read page by page. @throws Fault for an unreadable event */
  readonly readStream: (streamId: string, options?: { readonly after?: number }) => AsyncIterable<RecordedEvent<Event>>;
  /**
   * The events of a partition after a sequence (default 0), at most `limit` of them (default: up to the present end), in order, page by page.
   *
   * @throws Fault `missing-event` when a sequence is not there; `unreadable-event` and its kin for an event that cannot be read
   */
  readonly readPartition: (
    partition: number,
    options?: { readonly after?: number; readonly limit?: number },
  ) => AsyncIterable<RecordedEvent<Event>>;
  /** The events of a partition at these sequences as they are stored, ascending; those that are not there are left out. */
  readonly readAt: (partition: number, sequences: readonly number[]) => Promise<readonly StoredEvent[]>;
  /** One page of a partition as it is stored, payloads undecoded. Empty at the end. @throws Fault `missing-event` */
  readonly readStored: (partition: number, options: { readonly after: number; readonly limit: number }) => Promise<readonly StoredEvent[]>;
  /**
   * A page of each of several streams as they are stored, payloads undecoded, in the order of the requests and in one round trip.
   *
   * @param limit the most events of each
   * @throws Fault `missing-event` when a version is left out, `unreadable-event` for a broken envelope
   */
  readonly readStoredStreams: (requests: readonly TailRequest[], limit: number) => Promise<readonly (readonly StoredEvent[])[]>;
  /** The ids of every stream of a patient, in their order as text. */
  readonly streamsOf: (patientId: string) => Promise<readonly string[]>;
  /** Reads a partition by subject, each reading on a connection of its own. Sorts on the server, which takes a moment before the first. */
  readonly readSubjects: ReadSubjects;
  /** Where each partition ends, by partition number. */
  readonly heads: () => Promise<readonly Head[]>;
  /** What is new in several streams. Concurrent calls share a round trip. */
  readonly readTails: (requests: readonly TailRequest[]) => Promise<readonly Tail<Event>[]>;
  /** The answers remembered for these command ids; an id that is not in the map was never accepted. Concurrent calls share a round trip. */
  readonly answers: (commandIds: readonly string[]) => Promise<ReadonlyMap<string, Answer>>;
  /**
   * Calls the listener with the partitions that moved, soon after they did. A wake-up may be lost or come twice: keep a slow poll.
   *
   * @returns ends the subscription
   */
  readonly onAppended: (listener: (partitions: readonly number[]) => void) => () => void;
  /** Lets the appends in flight finish, then closes the connections. */
  readonly close: () => Promise<void>;
}

/** What became of a command. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly receipt: Receipt; /** The command had been accepted before. */ readonly repeated: boolean }
  | { readonly kind: 'rejected'; readonly code: string; readonly detail: string };
