import type { Contracts } from '../files';
import { operationsIn } from '../openapi';
import { channelsPage, eventPages } from './events';
import { html, page, style, table } from './html';
import { httpPages } from './http';

/** Something that is served. */
export interface Served {
  readonly type: string;
  readonly body: string;
}

const pageType = 'text/html; charset=utf-8';

/** Everything that is served of the contracts, by its path under theirs; the first page is at the empty one. */
export const contractSite = (contracts: Contracts): ReadonlyMap<string, Served> => {
  const { asyncapi, openapi, schemas } = contracts;
  const json = (document: object, type = 'application/json; charset=utf-8'): Served => ({ type, body: `${JSON.stringify(document)}\n` });
  const pages = [['', firstPage(contracts)], ...eventPages(schemas), ['channels', channelsPage(asyncapi)], ...httpPages(openapi)] as const;
  return new Map<string, Served>([
    ...pages.map(([path, body]) => [path, { type: pageType, body }] as const),
    ['style.css', { type: 'text/css; charset=utf-8', body: style }],
    ['asyncapi.json', json(asyncapi)],
    ['openapi.json', json(openapi)],
    ['schemas.json', json([...schemas.keys()])],
    ...[...schemas].map(([path, schema]) => [`schemas/${path}`, json(schema, 'application/schema+json; charset=utf-8')] as const),
  ]);
};

const firstPage = ({ asyncapi, openapi, schemas }: Contracts): string =>
  page(
    'Contracts',
    './',
    html`<p>
      What this service promises to whoever builds on it. What was released does not change: an event that has to say something else gets a
      new version, and an operation takes what it took and says what it said.
    </p>`,
    table(
      ['For a person', 'For a program', 'Says'],
      [
        [
          html`<a href="events">Events</a>`,
          html`<a href="schemas.json">schemas.json</a> lists <code>schemas/TYPE/VERSION.json</code>`,
          `${schemas.size} versions of events, a JSON Schema (2020-12) each. An event names its own in dataschema.`,
        ],
        [
          html`<a href="channels">Channels</a>`,
          html`<a href="asyncapi.json">asyncapi.json</a>`,
          `AsyncAPI ${asyncapi.asyncapi}: ${Object.keys(asyncapi.channels).length} ways on which events and seals leave: Kafka, pages, server-sent events, webhooks. Events are CloudEvents 1.0.`,
        ],
        [
          html`<a href="http">HTTP</a>`,
          html`<a href="openapi.json">openapi.json</a>`,
          `OpenAPI 3.1: ${operationsIn(openapi).length} operations. Errors are problem documents (RFC 9457).`,
        ],
      ],
    ),
  );
