/** Where an event sits in the log: its partition and its gapless sequence inside it (1, 2, 3, ...). */
export interface Position {
  readonly partition: number;
  readonly sequence: number;
}

export type FaultCode =
  /** A stored event cannot be read by today's definitions: broken JSON, or its payload breaks its schema after upcasting. */
  | 'unreadable-event'
  /** A stored event has a type that no definition knows. */
  | 'unknown-event-type'
  /** A stored event has a schema version that no upcast reaches from. */
  | 'unknown-event-version'
  /** A new event's payload breaks its own schema: a defect of the decider that made it. */
  | 'invalid-event'
  /** A reader was handed an event that is not `last + 1`. */
  | 'missing-event'
  /** The log was created with another number of partitions, or a view table with other columns. */
  | 'wrong-genesis'
  /** The stored answer of a command cannot be reconciled with the log. */
  | 'broken-log'
  /** The broker's topic has settings with which it would lose events, or could take none. */
  | 'wrong-topic'
  /** So many keys of a view would be parked that a person must look first. */
  | 'parked-storm'
  /** The broker's topic holds something else than the log, or has lost what it had acknowledged. */
  | 'diverged-topic'
  /** The broker's topic knows events that the log does not: the database was restored from an older state. */
  | 'older-log';

/**
 * Something that must not happen and that trying again does not mend. Thrown, never returned.
 * The message names the position and never holds patient data.
 */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: FaultCode,
    message: string,
    readonly position?: Position,
    options?: ErrorOptions,
  ) {
    super(position ? `${message} (partition ${position.partition}, sequence ${position.sequence})` : message, options);
  }
}
