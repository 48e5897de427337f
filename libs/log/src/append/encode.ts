import { Fault, type AnyEvent, type Codec, type DecidedEvent } from '@throughline/kernel';
import { partitionOf } from '../partition-of';
import { writeMeta } from '../stored-row';
import type { Append, StreamAppend } from '../types';

/** An event as text, ready to be sent. */
export interface EncodedEvent {
  readonly eventId: string;
  readonly type: string;
  readonly streamId: string;
  readonly streamVersion: number;
  readonly schemaVersion: number;
  readonly meta: string;
  readonly payload: string;
}

/** An append, validated and as text. Encoding happens when it is handed in, while an earlier flush is under way. */
export interface EncodedAppend {
  readonly commandId: string;
  readonly digest: string;
  readonly partition: number;
  readonly streams: readonly { readonly streamId: string; readonly expectedVersion: number; readonly added: number }[];
  readonly events: readonly EncodedEvent[];
  /** About how many bytes it takes on the wire. */
  readonly bytes: number;
}

/** @throws Fault `invalid-event`, `unknown-event-type` */
export const encodeAppend = <Event extends AnyEvent>(append: Append<Event>, codec: Codec<Event>, partitions: number): EncodedAppend => {
  requirePlain(append.commandId, 'command id');
  requirePlain(append.digest, 'digest');
  const events: EncodedEvent[] = [];
  let bytes = 0;
  for (const stream of append.streams) {
    requirePlain(stream.streamId, 'stream id');
    for (const [index, event] of stream.events.entries()) {
      requirePlace(append, stream, event, stream.expectedVersion + index + 1);
      const encoded = encodeEvent(event, codec);
      bytes += encoded.meta.length + encoded.payload.length + rowOverhead;
      events.push(encoded);
    }
  }
  return {
    commandId: append.commandId,
    digest: append.digest,
    partition: partitionOf(append.partitionKey, partitions),
    streams: append.streams
      .filter((stream) => stream.events.length > 0)
      .map(({ streamId, expectedVersion, events: added }) => ({ streamId, expectedVersion, added: added.length })),
    events,
    bytes,
  };
};

const rowOverhead = 150;

const encodeEvent = <Event extends AnyEvent>(event: DecidedEvent<Event>, codec: Codec<Event>): EncodedEvent => {
  const { schemaVersion, payload } = codec.write(event);
  return {
    eventId: event.eventId,
    type: event.type,
    streamId: event.streamId,
    streamVersion: event.streamVersion,
    schemaVersion,
    meta: writeMeta(event),
    payload,
  };
};

/** Ids travel joined by a control character. */
const requirePlain = (id: string, what: string): void => {
  if (!isPlain(id)) throw new Fault('invalid-event', `The ${what} is empty or holds a control character`);
};

const controlCharacter = /[\u0000-\u001f]/;

/** Whether the text can be an id in the log: not empty, no control characters. */
export const isPlain = (id: string): boolean => id.length > 0 && !controlCharacter.test(id);

const requirePlace = (append: Append, stream: StreamAppend, event: DecidedEvent, version: number): void => {
  if (event.streamId !== stream.streamId || event.streamVersion !== version || event.commandId !== append.commandId) {
    throw new Fault('invalid-event', `${event.type} ${event.eventId} does not belong at version ${version} of ${stream.streamId}`);
  }
};
