import { neverTold } from '@throughline/disclosure';
import { dataSchemaOf } from '@throughline/kernel';
import { nameOf, textAt, type EventVersion, type JsonSchema } from '../event-schemas';
import { attributesAs } from './attributes';

/** What a Kafka header of an attribute is called: CloudEvents' binary mode. */
const inHeader = (attribute: string): string => `ce_${attribute}`;

const reference = (part: string, name: string): JsonSchema => ({ $ref: `#/components/${part}/${name}` });

/** A name of a component may have no slash; AsyncAPI takes points. */
const toldName = (event: EventVersion): string => `${nameOf(event)}.told`;

/** Schemas by name: of every version that may be stored its payload, of those that are told to subscribers also the whole CloudEvent. */
export const schemaComponents = (events: readonly EventVersion[]): Readonly<Record<string, JsonSchema>> => {
  const told = events.filter(({ type }) => !neverTold.has(type));
  return {
    CloudEvent: {
      ...attributesAs((attribute) => attribute),
      description: 'The attributes of every event: CloudEvents 1.0 with extensions of the log.',
    },
    ...Object.fromEntries(events.map((event) => [nameOf(event), payloadOf(event)])),
    ...Object.fromEntries(told.map((event) => [toldName(event), toldAs(event)])),
    ToldEvent: {
      description: 'Any event that a feed may tell: a CloudEvent in the JSON format, whose data follow from its type and schemaversion.',
      oneOf: told.map((event) => reference('schemas', toldName(event))),
    },
  };
};

/** Without what makes it a document of its own: here it is part of another. */
const payloadOf = ({ schema: { $schema, $id, ...payload } }: EventVersion): JsonSchema => payload;

const constants = (event: EventVersion, nameIn: (attribute: string) => string): JsonSchema => ({
  [nameIn('type')]: { type: 'string', const: event.type },
  [nameIn('dataschema')]: { type: 'string', const: dataSchemaOf(event.type, event.version) },
  [nameIn('schemaversion')]: { type: 'string', const: String(event.version) },
});

const toldAs = (event: EventVersion): JsonSchema => ({
  title: `${event.type}, version ${event.version}`,
  allOf: [
    reference('schemas', 'CloudEvent'),
    {
      type: 'object',
      required: ['type', 'dataschema', 'schemaversion', 'datacontenttype', 'data'],
      properties: {
        ...constants(event, (attribute) => attribute),
        datacontenttype: { type: 'string', const: 'application/json' },
        data: reference('schemas', nameOf(event)),
      },
    },
  ],
});

/** What all messages of the log have. */
const logTrait: JsonSchema = {
  contentType: 'application/json',
  headers: attributesAs(inHeader),
  bindings: {
    kafka: {
      key: {
        type: 'string',
        description: "The patient's surrogate id, or the stream's where there is no patient. The partition does not follow from it.",
      },
      bindingVersion: '0.5.0',
    },
  },
};

const webhookHeaders: JsonSchema = {
  type: 'object',
  required: ['webhook-id', 'webhook-timestamp', 'webhook-signature', 'content-type'],
  properties: {
    'webhook-id': { type: 'string', description: "The event's id, the same at each attempt: drop what you have." },
    'webhook-timestamp': { type: 'string', pattern: '^[0-9]+$', description: 'Seconds since 1970 at this attempt.' },
    'webhook-signature': {
      type: 'string',
      description: 'Standard Webhooks 1.0: one or more of v1,SIGNATURE separated by blanks; HMAC-SHA-256 over id.timestamp.body.',
    },
    'content-type': { type: 'string', const: 'application/cloudevents+json; charset=utf-8' },
  },
};

/** Says of a position that the log lacks the event there. */
const stopped: JsonSchema = {
  type: 'object',
  required: ['partition', 'sequence'],
  properties: { partition: { type: 'integer', minimum: 0 }, sequence: { type: 'integer', minimum: 1 } },
};

const streamEnd: JsonSchema = {
  type: 'object',
  required: ['reason', 'next'],
  properties: {
    reason: { type: 'string', enum: ['too-slow', 'reopen', 'stopping', 'feed-ended', 'unreadable'] },
    next: { type: 'string', description: 'What to do next, in words.' },
  },
};

/** Messages that are none of the log's topic, by name. */
const otherMessages = (): Readonly<Record<string, JsonSchema>> => ({
  seal: {
    title: 'A signed head of a partition',
    summary: 'Key is the origin, value the checkpoint as a signed note (C2SP tlog-checkpoint). The same seal may come twice.',
    contentType: 'text/plain; charset=utf-8',
    headers: {
      type: 'object',
      required: ['heads'],
      properties: { heads: { type: 'string', description: 'The checkpoint of the tree of stream heads, as a signed note.' } },
    },
    payload: { type: 'string' },
    bindings: {
      kafka: { key: { type: 'string', description: 'Origin of the checkpoint: cluster and partition.' }, bindingVersion: '0.5.0' },
    },
  },
  feedPageRequest: { title: 'Asks for the next page', summary: 'A GET: what it asks for is in its query.', payload: { type: 'null' } },
  feedPage: {
    title: 'The next events of a feed',
    summary: 'A batch in the JSON format of CloudEvents 1.0.',
    contentType: 'application/cloudevents-batch+json',
    headers: {
      type: 'object',
      required: ['feed-cursor', 'feed-more'],
      properties: {
        'feed-cursor': { type: 'string', description: 'Behind the page: after of the next request.' },
        'feed-more': { type: 'string', enum: ['true', 'false'], description: 'true when the next page can be read at once.' },
        'feed-stopped': { type: 'string', description: 'Positions at which the log lacks an event: 0:31,3:7.' },
        link: { type: 'string', description: 'The address of the next page.' },
      },
    },
    payload: { type: 'array', items: reference('schemas', 'ToldEvent') },
  },
  feedFrame: {
    title: 'An event of a feed in a stream',
    summary:
      'A server-sent event without a name: id is the cursor behind it, data the CloudEvent in JSON. One without data moves the cursor only.',
    contentType: 'application/cloudevents+json',
    payload: reference('schemas', 'ToldEvent'),
  },
  feedStopped: { title: 'The log lacks an event', summary: 'A server-sent event with the name stopped.', payload: stopped },
  feedEnd: {
    title: 'The stream ends',
    summary: 'A server-sent event with the name end. Open the stream again with Last-Event-ID.',
    payload: streamEnd,
  },
  webhook: {
    title: 'An event of a feed, sent to an endpoint',
    summary: 'CloudEvents in structured mode, signed by Standard Webhooks.',
    contentType: 'application/cloudevents+json',
    headers: webhookHeaders,
    payload: reference('schemas', 'ToldEvent'),
  },
});

/** Messages by name: one for each version of an event in the topic, and those of the other channels. */
export const messageComponents = (events: readonly EventVersion[]): Readonly<Record<string, JsonSchema>> => ({
  ...Object.fromEntries(
    events.map((event) => [
      nameOf(event),
      {
        name: event.type,
        title: `${event.type}, version ${event.version}`,
        summary: textAt(event.schema, 'description'),
        traits: [reference('messageTraits', 'log')],
        headers: { type: 'object', properties: constants(event, inHeader) },
        payload: reference('schemas', nameOf(event)),
      },
    ]),
  ),
  ...otherMessages(),
});

export const messageTraits: Readonly<Record<string, JsonSchema>> = { log: logTrait };
