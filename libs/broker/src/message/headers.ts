import type { Envelope } from '@throughline/kernel';

/**
 * The headers of a message: CloudEvents 1.0 in Kafka's binary mode, with an extension for each field of the envelope that the standard
 * has no attribute for. A header is absent where its field is null.
 */
export const headers = {
  contentType: 'content-type',
  specVersion: 'ce_specversion',
  id: 'ce_id',
  type: 'ce_type',
  source: 'ce_source',
  time: 'ce_time',
  subject: 'ce_subject',
  dataSchema: 'ce_dataschema',
  partition: 'ce_partition',
  sequence: 'ce_sequence',
  stream: 'ce_stream',
  streamVersion: 'ce_streamversion',
  schemaVersion: 'ce_schemaversion',
  recordedTime: 'ce_recordedtime',
  timePrecision: 'ce_timeprecision',
  actor: 'ce_actor',
  actorRole: 'ce_actorrole',
  onBehalfOf: 'ce_onbehalfof',
  site: 'ce_site',
  patient: 'ce_patient',
  episode: 'ce_episode',
  policyVersion: 'ce_policyversion',
  correlation: 'ce_correlation',
  causation: 'ce_causation',
  command: 'ce_command',
  origin: 'ce_origin',
  labels: 'ce_labels',
  corrects: 'ce_corrects',
  traceparent: 'ce_traceparent',
} as const;

/** The `ce_source` of all messages of one log. */
export const sourceOf = (clusterId: string): string => `urn:uuid:${clusterId}`;

/** Where the schema of a payload is to be found under a stable name; nothing is served there. */
export const dataSchemaOf = (type: string, schemaVersion: number): string =>
  `https://throughline.invalid/schemas/${type}/${schemaVersion}.json`;

/** What a message is keyed by, so that a patient's events can be told apart without reading them: a surrogate id. */
export const keyOf = ({ patientId, streamId }: Pick<Envelope, 'patientId' | 'streamId'>): string => patientId ?? streamId;

/** Labels in one header, by commas; a comma or a percent sign inside a label is percent-encoded. */
export const writeLabels = (labels: readonly string[]): string => labels.map(encodeLabel).join(',');

export const readLabels = (text: string): readonly string[] => (text.includes('%') ? text.split(',').map(decodeLabel) : text.split(','));

const encodeLabel = (label: string): string =>
  label.includes(',') || label.includes('%') ? label.replaceAll('%', '%25').replaceAll(',', '%2C') : label;

const decodeLabel = (label: string): string => label.replaceAll('%2C', ',').replaceAll('%25', '%');
