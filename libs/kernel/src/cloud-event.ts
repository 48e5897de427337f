import type { Envelope, StoredEvent } from './envelope';

/**
 * The attributes of an event as a CloudEvent 1.0, with an extension for each field of the envelope that the standard has no attribute for.
 * Kafka's messages have them as headers, feeds and webhooks as members of a JSON object: the same names and the same values, all of them text.
 */
export const cloudEventAttributes = {
  specVersion: 'specversion',
  id: 'id',
  type: 'type',
  source: 'source',
  time: 'time',
  subject: 'subject',
  dataSchema: 'dataschema',
  partition: 'partition',
  sequence: 'sequence',
  stream: 'stream',
  streamVersion: 'streamversion',
  schemaVersion: 'schemaversion',
  recordedTime: 'recordedtime',
  timePrecision: 'timeprecision',
  actor: 'actor',
  actorRole: 'actorrole',
  onBehalfOf: 'onbehalfof',
  site: 'site',
  patient: 'patient',
  episode: 'episode',
  policyVersion: 'policyversion',
  correlation: 'correlation',
  causation: 'causation',
  command: 'command',
  origin: 'origin',
  labels: 'labels',
  corrects: 'corrects',
  traceparent: 'traceparent',
} as const;

/** What each attribute is called in a binding. */
export type CloudEventNames = Readonly<Record<keyof typeof cloudEventAttributes, string>>;

/** The `source` of all events of one log. */
export const cloudEventSource = (clusterId: string): string => `urn:uuid:${clusterId}`;

/** Where the schema of a payload is to be found under a stable name; nothing is served there. */
export const dataSchemaOf = (type: string, schemaVersion: number): string =>
  `https://throughline.invalid/schemas/${type}/${schemaVersion}.json`;

/** By what a patient's events can be told apart without reading them, and are kept in order: a surrogate id. */
export const keyOf = ({ patientId, streamId }: Pick<Envelope, 'patientId' | 'streamId'>): string => patientId ?? streamId;

/**
 * Writes the attributes of an event; one whose field is null is absent.
 * @param source as `cloudEventSource` makes it
 * @param names under which the binding has them
 */
export const writeCloudEvent = (stored: StoredEvent, source: string, names: CloudEventNames): Record<string, string> => {
  const { actor } = stored;
  const written: Record<string, string> = {
    [names.specVersion]: '1.0',
    [names.id]: stored.eventId,
    [names.type]: stored.type,
    [names.source]: source,
    [names.time]: stored.occurredAt,
    [names.subject]: stored.streamId,
    [names.dataSchema]: dataSchemaOf(stored.type, stored.schemaVersion),
    [names.partition]: String(stored.partition),
    [names.sequence]: String(stored.sequence),
    [names.stream]: stored.streamId,
    [names.streamVersion]: String(stored.streamVersion),
    [names.schemaVersion]: String(stored.schemaVersion),
    [names.recordedTime]: stored.recordedAt,
    [names.timePrecision]: stored.occurredAtPrecision,
    [names.actor]: actor.id,
    [names.actorRole]: actor.role,
    [names.correlation]: stored.correlationId,
    [names.command]: stored.commandId,
    [names.origin]: stored.source,
  };
  const add = (name: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined) written[name] = value;
  };
  add(names.onBehalfOf, actor.onBehalfOf);
  add(names.site, stored.siteId);
  add(names.patient, stored.patientId);
  add(names.episode, stored.episodeId);
  add(names.policyVersion, stored.policyVersionId);
  add(names.causation, stored.causationId);
  add(names.labels, stored.labels.length === 0 ? null : writeLabels(stored.labels));
  add(names.corrects, stored.corrects);
  add(names.traceparent, stored.traceparent);
  return written;
};

/** Labels in one attribute, by commas; a comma or a percent sign inside a label is percent-encoded. */
const writeLabels = (labels: readonly string[]): string => labels.map(encodeLabel).join(',');

/** What `writeCloudEvent` wrote as labels. */
export const readLabels = (text: string): readonly string[] => (text.includes('%') ? text.split(',').map(decodeLabel) : text.split(','));

const encodeLabel = (label: string): string =>
  label.includes(',') || label.includes('%') ? label.replaceAll('%', '%25').replaceAll(',', '%2C') : label;

const decodeLabel = (label: string): string => label.replaceAll('%2C', ',').replaceAll('%25', '%');
