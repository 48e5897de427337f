import { eventVersions, nameOf, type JsonSchema, type SchemasByPath } from '../event-schemas';
import { messageComponents, messageTraits, schemaComponents } from './messages';

/** What the document describes. */
export interface AsyncApiContents {
  /** Of every version of an event that may be stored. */
  readonly schemas: SchemasByPath;
  /** Names of Kafka topics where nobody names others. */
  readonly topics: { readonly log: string; readonly seals: string };
}

/** An AsyncAPI 3.0 document. */
export interface AsyncApiDocument {
  readonly asyncapi: string;
  readonly info: JsonSchema & { readonly title: string; readonly description: string };
  readonly channels: Readonly<Record<string, JsonSchema>>;
  readonly operations: Readonly<Record<string, JsonSchema>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly messages: Readonly<Record<string, JsonSchema>>;
    readonly [part: string]: Readonly<Record<string, JsonSchema>>;
  };
  readonly [part: string]: unknown;
}

const description = `What Throughline tells other services: the log as Kafka carries it, seals, and feeds as pages, as server-sent events and as webhooks.

Events are CloudEvents 1.0. \`dataschema\` and \`schemaversion\` name the JSON Schema of the payload. Versions never change: what has to say something else gets a
new version, and events that were stored keep theirs. Everything may come twice, by \`id\` and by \`partition\` and \`sequence\`; nothing is left out and nothing of a patient
comes out of its order.`;

/** The AsyncAPI document of the service. */
export const asyncApiDocument = ({ schemas, topics }: AsyncApiContents): AsyncApiDocument => {
  const events = eventVersions(schemas);
  const messages = messageComponents(events);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Throughline',
      version: '1',
      description,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers,
    channels: channelsOf(events.map(nameOf), topics),
    operations,
    components: {
      schemas: schemaComponents(events),
      messages,
      messageTraits,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Of the client in the role subscriber.' },
      },
    },
  };
};

const on = (...names: readonly string[]) => names.map((name) => ({ $ref: `#/servers/${name}` }));
const messagesOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }]));

const servers = {
  kafka: {
    host: '{brokers}',
    protocol: 'kafka',
    description: 'Inside the programme: whoever may read the topic sees all of the log.',
    variables: { brokers: { default: '127.0.0.1:9092', description: 'host:port, separated by commas.' } },
  },
  http: {
    host: '{service}',
    protocol: 'http',
    description: 'The HTTP service; https where others can reach it.',
    variables: { service: { default: '127.0.0.1:3000' } },
  },
  subscriber: {
    host: '{endpoint}',
    protocol: 'https',
    description: "The subscriber's own, which receives webhooks.",
    variables: { endpoint: { default: 'example.org' } },
  },
};

const feedParameter = { feed: { description: 'Name of the feed, as it was registered.' } };

const channelsOf = (logMessages: readonly string[], topics: AsyncApiContents['topics']): Readonly<Record<string, JsonSchema>> => ({
  log: {
    address: topics.log,
    title: 'The log',
    description:
      'Every event, in as many partitions as the log has, in the binary mode of CloudEvents: the attributes as headers, the payload as it is stored. ' +
      'Read each partition from its first offset; the next event is the one with the last sequence and one. A lower one is known: drop it. A higher one ' +
      'says that an event is missing: stop. Keep sequences, never offsets: the topic may be filled anew. KAFKA_TOPIC gives it another name.',
    servers: on('kafka'),
    messages: messagesOf(logMessages),
    bindings: {
      kafka: {
        topic: topics.log,
        topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': -1, 'retention.bytes': -1 },
        bindingVersion: '0.5.0',
      },
    },
  },
  seals: {
    address: topics.seals,
    title: 'Seals',
    description:
      'Signed heads of the trees over the log, by which a history can be verified. One partition. THROUGHLINE_SEAL_TOPIC gives it another name.',
    servers: on('kafka'),
    messages: messagesOf(['seal']),
    bindings: { kafka: { topic: topics.seals, partitions: 1, bindingVersion: '0.5.0' } },
  },
  feedPages: {
    address: '/v1/feeds/{feed}/events',
    title: 'A feed, page by page',
    description: 'Keep feed-cursor once you have made the events your own, and send it as after. Without it the feed begins anew.',
    servers: on('http'),
    parameters: feedParameter,
    messages: messagesOf(['feedPageRequest', 'feedPage']),
  },
  feedStream: {
    address: '/v1/feeds/{feed}/stream',
    title: 'A feed as server-sent events',
    description: 'The id of each event is a cursor: Last-Event-ID, or after, goes on behind it. Comments come while nothing happens.',
    servers: on('http'),
    parameters: feedParameter,
    messages: messagesOf(['feedFrame', 'feedStopped', 'feedEnd']),
  },
  feedWebhook: {
    address: null,
    title: 'A feed that is sent',
    description:
      'Where to was said when the feed was registered. Events of a patient are sent one after the other; one may come again until it is answered with 2xx.',
    servers: on('subscriber'),
    messages: messagesOf(['webhook']),
  },
});

const channel = (name: string) => ({ $ref: `#/channels/${name}` });
const of = (name: string, message: string) => ({ $ref: `#/channels/${name}/messages/${message}` });
const withToken = { security: [{ $ref: '#/components/securitySchemes/token' }] };

const operations: Readonly<Record<string, JsonSchema>> = {
  publishEvents: { action: 'send', channel: channel('log'), summary: 'Every event of the log goes to the topic.' },
  publishSeals: { action: 'send', channel: channel('seals'), summary: 'Every seal goes to its topic.' },
  giveFeedPage: {
    action: 'receive',
    channel: channel('feedPages'),
    summary: 'A subscriber asks for the next events of its feed.',
    ...withToken,
    messages: [of('feedPages', 'feedPageRequest')],
    reply: { channel: channel('feedPages'), messages: [of('feedPages', 'feedPage')] },
    bindings: {
      http: {
        method: 'GET',
        query: {
          type: 'object',
          properties: {
            after: { type: 'string', description: 'The last cursor; from where the feed begins unless given.' },
            limit: { type: 'integer', minimum: 1, maximum: 500, description: 'At most so many events; 100 unless given.' },
            wait: {
              type: 'integer',
              minimum: 0,
              maximum: 30,
              description: 'Seconds to wait for an event when there is none; 0 unless given.',
            },
          },
        },
        bindingVersion: '0.3.0',
      },
    },
  },
  streamFeed: {
    action: 'send',
    channel: channel('feedStream'),
    summary: 'The events of a feed as they happen, to a subscriber who opened the stream.',
    ...withToken,
    bindings: { http: { method: 'GET', bindingVersion: '0.3.0' } },
  },
  sendWebhook: {
    action: 'send',
    channel: channel('feedWebhook'),
    summary: 'Each event of a feed is sent to its endpoint, until it is answered with 2xx. 410 ends the feed.',
    bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
  },
};
