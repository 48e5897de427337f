import { cloudEventSource, keyOf, writeCloudEvent, type StoredEvent } from '@throughline/kernel';
import { headers } from './headers';

/** A message as it is handed to the producer. Its partition is given, never computed from the key. */
export interface OutgoingMessage {
  readonly key: string;
  /** The payload's bytes, exactly as stored. */
  readonly value: Buffer;
  readonly partition: number;
  readonly headers: Record<string, string>;
}

/** Puts a stored event into a message. `fromMessage` gives the same event back. */
export const toMessage = (stored: StoredEvent, clusterId: string): OutgoingMessage => ({
  key: keyOf(stored),
  value: Buffer.from(stored.payload, 'utf8'),
  partition: stored.partition,
  headers: headersOf(stored, clusterId),
});

const headersOf = (stored: StoredEvent, clusterId: string): Record<string, string> => {
  const written = writeCloudEvent(stored, cloudEventSource(clusterId), headers);
  written[headers.contentType] = 'application/json';
  return written;
};
