import { cloudEventAttributes, roles, sources } from '@throughline/kernel';
import type { JsonSchema } from '../event-schemas';

type Field = keyof typeof cloudEventAttributes;

/** What each attribute says: text, in Kafka's headers as in JSON. Those that may be absent say so in `optional`. */
const attributes: Readonly<Record<Field, JsonSchema & { readonly description: string }>> = {
  specVersion: { const: '1.0', description: 'Version of CloudEvents.' },
  id: { format: 'uuid', description: 'Of the event, and of no other: whoever has it already drops a repetition.' },
  type: { description: 'What happened, in the past tense.' },
  source: { pattern: '^urn:uuid:', description: "The log's own id. A topic or feed carries one log." },
  time: { format: 'date-time', description: 'When it happened in the life of the patient; see timeprecision.' },
  subject: { description: 'The stream that it belongs to, as in stream.' },
  dataSchema: {
    format: 'uri',
    description: 'The JSON Schema of the payload. Its last two parts are its path in schemas/; the host answers nothing.',
  },
  partition: { pattern: '^[0-9]+$', description: 'Partition of the log: all events of a patient are in one.' },
  sequence: {
    pattern: '^[1-9][0-9]*$',
    description:
      'Place in the partition: 1, 2, 3 and so on without a gap. In the topic a gap says that an event is missing; a feed leaves out what it does not tell.',
  },
  stream: { description: 'Surrogate id of the record that it belongs to, with its kind.' },
  streamVersion: { pattern: '^[1-9][0-9]*$', description: 'Place in the stream, from 1 on without a gap.' },
  schemaVersion: {
    pattern: '^[1-9][0-9]*$',
    description: 'Version of the schema of the payload. An older event keeps the version in which it was stored.',
  },
  recordedTime: { format: 'date-time', description: 'When the log took it.' },
  timePrecision: { enum: ['instant', 'day', 'approx'], description: 'How exactly time is known.' },
  actor: { description: 'Surrogate id of whoever did or recorded it.' },
  actorRole: { enum: [...roles], description: 'The role in which they did.' },
  onBehalfOf: { description: 'Surrogate id of the person for whom they did it.' },
  site: { description: 'Site of care. Absent: it belongs to none.' },
  patient: { description: 'Surrogate id of the patient. Absent: it is about none.' },
  episode: { description: 'Id of the episode of treatment. Absent: it belongs to none.' },
  policyVersion: { description: "Version of the site's policy in force when it happened. Absent: there was none." },
  correlation: { description: 'Shared by everything that one request led to.' },
  causation: { description: 'Id of the event or command that this one followed from. Absent: nothing of the log.' },
  command: { description: 'Id of the command that was accepted: its Idempotency-Key.' },
  origin: { enum: [...sources], description: 'How it came in.' },
  labels: { description: 'Security labels, separated by commas; a comma or percent sign inside one is percent-encoded.' },
  corrects: { description: 'Id of the event that it corrects or voids. Absent: none.' },
  traceparent: { description: 'W3C trace context of the command.' },
};

const optional: ReadonlySet<Field> = new Set<Field>([
  'onBehalfOf',
  'site',
  'patient',
  'episode',
  'policyVersion',
  'causation',
  'labels',
  'corrects',
  'traceparent',
]);

/** The attributes of every event in a binding. @param nameIn what the binding calls an attribute */
export const attributesAs = (nameIn: (attribute: string) => string): JsonSchema => {
  const fields = (Object.keys(attributes) as Field[]).map((field) => [field, nameIn(cloudEventAttributes[field])] as const);
  return {
    type: 'object',
    required: fields.flatMap(([field, name]) => (optional.has(field) ? [] : [name])),
    properties: Object.fromEntries(fields.map(([field, name]) => [name, { type: 'string', ...attributes[field] }])),
  };
};
