import type { AsyncApiDocument } from '../asyncapi/document';
import { eventVersions, textAt, type EventVersion, type JsonSchema, type SchemasByPath } from '../event-schemas';
import { fieldsOf } from './fields';
import { code, html, page, prose, table, type Html } from './html';

const byType = (schemas: SchemasByPath): ReadonlyMap<string, readonly EventVersion[]> => {
  const found = new Map<string, EventVersion[]>();
  for (const event of eventVersions(schemas)) found.set(event.type, [event, ...(found.get(event.type) ?? [])]);
  return found;
};

/** Pages of events by their path: one of all, and one of each with its versions, the newest first. */
export const eventPages = (schemas: SchemasByPath): ReadonlyMap<string, string> => {
  const types = byType(schemas);
  const list = page(
    'Events',
    './',
    html`<p>
      What may be in the log, and so in the topic and in feeds. An event that was stored keeps its version; new ones are of the newest.
    </p>`,
    table(
      ['Event', 'Versions', 'Says'],
      [...types].map(([type, [newest, ...older]]) => [
        html`<a href="events/${type}">${type}</a>`,
        (newest?.version ?? 0) - older.length === 1 ? String(newest?.version) : [newest, ...older].map((one) => one?.version).join(', '),
        prose(textAt(newest?.schema ?? {}, 'description')),
      ]),
    ),
  );
  return new Map([['events', list], ...[...types].map(([type, versions]) => [`events/${type}`, eventPage(type, versions)] as const)]);
};

const eventPage = (type: string, versions: readonly EventVersion[]): string =>
  page(
    type,
    '../',
    ...versions.map(
      ({ version, schema }, index) =>
        html`<h2>Version ${version}${index === 0 ? '' : ', of events that were stored earlier'}</h2>
          <p>${prose(textAt(schema, 'description'))} <a href="../schemas/${type}/${version}.json">JSON Schema</a></p>
          ${fieldsOf(schema, {})} ${examplesOf(schema)}`,
    ),
    html`<h2>Around it</h2>
      <p>
        The payload above comes with <a href="../channels#attributes">the attributes of every event</a>: who, when, whose, and where in the
        log.
      </p>`,
  );

const examplesOf = (schema: JsonSchema): Html => {
  const examples = Array.isArray(schema['examples']) ? (schema['examples'] as readonly unknown[]) : [];
  return html`${examples.map(
    (example) =>
      html`<h3>Example</h3>
        ${code(example)}`,
  )}`;
};

/** The page of channels: what is sent where, and what comes with every event. */
export const channelsPage = ({ channels, operations, components }: AsyncApiDocument): string =>
  page(
    'Channels',
    './',
    html`<p>
      How events leave, from <a href="asyncapi.json">the AsyncAPI document</a>. Which way is for whom, and how to keep one's place, says
      docs/subscribe.md.
    </p>`,
    ...Object.entries(channels).map(([name, channel]) => {
      const said = Object.values(operations).find(
        (operation) => textAt((operation['channel'] ?? {}) as JsonSchema, '$ref') === `#/channels/${name}`,
      );
      const messages = Object.keys(channel['messages'] ?? {});
      return html`<h2>${textAt(channel, 'title')}</h2>
        <p>${channel['address'] === null ? '' : html`<code>${textAt(channel, 'address')}</code> `}${textAt(said ?? {}, 'summary')}</p>
        <p>${prose(textAt(channel, 'description'))}</p>
        ${name === 'log' ? html`<p>Messages: <a href="events">${messages.length} versions of events</a>.</p>` : messages.map((message) => messagePart(components, message))}`;
    }),
    html`<h2 id="attributes">The attributes of every event</h2>
      <p>
        CloudEvents 1.0: members of the JSON object in feeds and webhooks, headers with the prefix <code>ce_</code> in Kafka. All of them
        are text.
      </p>
      ${fieldsOf(components.schemas['CloudEvent'] ?? {}, {})}`,
  );

const messagePart = ({ messages, schemas }: AsyncApiDocument['components'], name: string): Html => {
  const message = messages[name] ?? {};
  const payload = (message['payload'] ?? {}) as JsonSchema;
  const isEvent = JSON.stringify(payload).includes('ToldEvent');
  return html`<h3>${textAt(message, 'title')}</h3>
    <p>
      ${prose(textAt(message, 'summary'))}
      ${textAt(message, 'contentType') === '' ? '' : html`<code>${textAt(message, 'contentType')}</code>`}
    </p>
    ${
      message['headers']
        ? html`<p>Headers</p>
            ${fieldsOf(message['headers'] as JsonSchema, schemas)}`
        : ''
    }
    ${isEvent ? html`<p>Holds <a href="events">events</a> as CloudEvents.</p>` : fieldsOf(payload, schemas)}`;
};
