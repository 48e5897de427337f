import { isUtf8 } from 'node:buffer';
import type { IHeaders } from 'kafkajs';
import { cloudEventSource, Fault, readLabels, roles, sources, type Envelope, type Position, type StoredEvent } from '@throughline/kernel';
import { headers } from './headers';

/** A message as the client hands it over, as far as we read it. */
export interface IncomingMessage {
  readonly offset: string;
  readonly value: Buffer | null;
  readonly headers?: IHeaders;
}

/** Why a message is none of this log's. */
export type ForeignReason =
  /** It names no source, or no single one: nothing of ours wrote it. */
  | 'no-source'
  /** It names another log as its source. */
  | 'other-source'
  /** It names another partition than the one it lies in. */
  | 'other-partition'
  /** It is of this log and names no sequence. */
  | 'no-sequence';

/** Where a message says it belongs. A foreign one has no place in the log, so passing it over cannot leave an event out. */
export type Placed = { readonly kind: 'ours'; readonly sequence: number } | { readonly kind: 'foreign'; readonly reason: ForeignReason };

const precisions: readonly Envelope['occurredAtPrecision'][] = ['instant', 'day', 'approx'];

/** Stands for a payload that is no text: like any payload that is not JSON, it is for the reader to refuse. */
const notText = '';

/** Reads the messages of one partition of a topic that carries one log. */
export interface MessageReader {
  readonly partition: number;
  /** Looks only at what places a message, which is cheap: most of what a reader has seen before is dropped on this alone. */
  readonly place: (message: IncomingMessage) => Placed;
  /**
   * The event in a message of ours. A payload that cannot be read is handed on as it is: refusing it is for whoever folds it.
   * @throws Fault `unreadable-event` when a field of the envelope is missing or of the wrong kind
   */
  readonly read: (message: IncomingMessage, sequence: number) => StoredEvent;
}

export const messageReader = (partition: number, clusterId: string): MessageReader => {
  // Compared as bytes: making texts of them would cost more than all the rest.
  const source = Buffer.from(cloudEventSource(clusterId));
  const here = Buffer.from(String(partition));
  return {
    partition,
    place: ({ headers: given = {} }) => {
      if (!Buffer.isBuffer(given[headers.source])) return { kind: 'foreign', reason: 'no-source' };
      if (!isBytes(given[headers.source], source)) return { kind: 'foreign', reason: 'other-source' };
      if (!isBytes(given[headers.partition], here)) return { kind: 'foreign', reason: 'other-partition' };
      const sequence = count(textIn(given, headers.sequence));
      return sequence === null ? { kind: 'foreign', reason: 'no-sequence' } : { kind: 'ours', sequence };
    },
    read: (message, sequence) => storedIn(message, { partition, sequence }),
  };
};

/** What a message of a partition holds. @throws Fault `unreadable-event` when it is ours and its envelope is broken */
export const fromMessage = (message: IncomingMessage, partition: number, clusterId: string): StoredEvent | null => {
  const reader = messageReader(partition, clusterId);
  const placed = reader.place(message);
  return placed.kind === 'ours' ? reader.read(message, placed.sequence) : null;
};

const storedIn = ({ headers: given = {}, value, offset }: IncomingMessage, position: Position): StoredEvent => {
  const broken = (name: string): Fault => new Fault('unreadable-event', `The message at offset ${offset} is wrong at ${name}`, position);
  const optional = (name: string): string | null => textIn(given, name) ?? null;
  const text = (name: string): string => {
    const found = textIn(given, name);
    if (found === undefined) throw broken(name);
    return found;
  };
  const whole = (name: string): number => {
    const found = count(textIn(given, name));
    if (found === null) throw broken(name);
    return found;
  };
  const oneOf = <Word extends string>(name: string, words: readonly Word[]): Word => {
    const found = textIn(given, name);
    const word = words.find((each) => each === found);
    if (word === undefined) throw broken(name);
    return word;
  };
  const onBehalfOf = optional(headers.onBehalfOf);
  const labels = optional(headers.labels);
  const actor = { id: text(headers.actor), role: oneOf(headers.actorRole, roles) };
  return {
    partition: position.partition,
    sequence: position.sequence,
    eventId: text(headers.id),
    type: text(headers.type),
    schemaVersion: whole(headers.schemaVersion),
    streamId: text(headers.stream),
    streamVersion: whole(headers.streamVersion),
    recordedAt: text(headers.recordedTime),
    commandId: text(headers.command),
    occurredAt: text(headers.time),
    occurredAtPrecision: oneOf(headers.timePrecision, precisions),
    actor: onBehalfOf === null ? actor : { ...actor, onBehalfOf },
    siteId: optional(headers.site),
    patientId: optional(headers.patient),
    episodeId: optional(headers.episode),
    policyVersionId: optional(headers.policyVersion),
    correlationId: text(headers.correlation),
    causationId: optional(headers.causation),
    traceparent: optional(headers.traceparent),
    source: oneOf(headers.origin, sources),
    part2: true,
    labels: labels === null ? [] : readLabels(labels),
    corrects: optional(headers.corrects),
    payload: value !== null && isUtf8(value) ? value.toString('utf8') : notText,
  };
};

/** A header's text; undefined when it is absent or there several times. */
const textIn = (given: IHeaders, name: string): string | undefined => {
  const found = given[name];
  if (Buffer.isBuffer(found)) return found.toString('utf8');
  return typeof found === 'string' ? found : undefined;
};

const isBytes = (found: IHeaders[string], wanted: Buffer): boolean => Buffer.isBuffer(found) && found.equals(wanted);

/** A whole number from 1 on that is written as we write it; null for anything else. */
const count = (text: string | undefined): number | null => {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 && String(number) === text ? number : null;
};
