import type { StoredEvent } from '@throughline/kernel';
import { dataSchemaOf, headers, keyOf, sourceOf, writeLabels } from './headers';

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
  headers: headersOf(stored, sourceOf(clusterId)),
});

const headersOf = (stored: StoredEvent, source: string): Record<string, string> => {
  const { actor } = stored;
  const written: Record<string, string> = {
    [headers.contentType]: 'application/json',
    [headers.specVersion]: '1.0',
    [headers.id]: stored.eventId,
    [headers.type]: stored.type,
    [headers.source]: source,
    [headers.time]: stored.occurredAt,
    [headers.subject]: stored.streamId,
    [headers.dataSchema]: dataSchemaOf(stored.type, stored.schemaVersion),
    [headers.partition]: String(stored.partition),
    [headers.sequence]: String(stored.sequence),
    [headers.stream]: stored.streamId,
    [headers.streamVersion]: String(stored.streamVersion),
    [headers.schemaVersion]: String(stored.schemaVersion),
    [headers.recordedTime]: stored.recordedAt,
    [headers.timePrecision]: stored.occurredAtPrecision,
    [headers.actor]: actor.id,
    [headers.actorRole]: actor.role,
    [headers.correlation]: stored.correlationId,
    [headers.command]: stored.commandId,
    [headers.origin]: stored.source,
  };
  const add = (name: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined) written[name] = value;
  };
  add(headers.onBehalfOf, actor.onBehalfOf);
  add(headers.site, stored.siteId);
  add(headers.patient, stored.patientId);
  add(headers.episode, stored.episodeId);
  add(headers.policyVersion, stored.policyVersionId);
  add(headers.causation, stored.causationId);
  add(headers.labels, stored.labels.length === 0 ? null : writeLabels(stored.labels));
  add(headers.corrects, stored.corrects);
  add(headers.traceparent, stored.traceparent);
  return written;
};
