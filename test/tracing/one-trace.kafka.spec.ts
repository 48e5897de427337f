import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace-node';
import { startApiParts, type ApiParts } from '@throughline/api';
import {
  createLogger,
  openDevelopmentIssuer,
  openOperations,
  readConfiguration,
  shutDown,
  startTracing,
  type Operations,
  type RunningParts,
  type Tracing,
} from '@throughline/platform';
import { startProjectorParts } from '@throughline/projector';
import { startRelayParts } from '@throughline/relay';
import { createTestDatabase, testKafka, testName, type TestDatabase } from '@throughline/testing';
import { Client } from 'pg';
import { adoption, opening, sitePolicy, visit } from '../journeys/bodies';

const logger = createLogger({ name: 'test', level: 'silent' });
const exporter = new InMemorySpanExporter();
let tracing: Tracing;
let database: TestDatabase;
let folder: string;
let operations: Operations;
let api: ApiParts;
let relay: RunningParts;
let projector: RunningParts;
let token: string;

beforeAll(async () => {
  tracing = startTracing({ service: 'throughline-test', logger, exporter });
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'throughline-tracing-'));
  const configuration = readConfiguration({
    NODE_ENV: 'test',
    PORT: '0',
    THROUGHLINE_DATA: folder,
    THROUGHLINE_PARTITIONS: '2',
    THROUGHLINE_TRACES: 'on',
    KAFKA_BROKERS: testKafka().brokers.join(','),
    KAFKA_TOPIC: testName(),
  });
  const { audience } = configuration;
  operations = await openOperations({ configuration, databaseUrl: database.url, logger, checks: () => [] });
  const context = { configuration, databaseUrl: database.url, logger, metrics: operations.metrics };
  api = await startApiParts(context);
  relay = await startRelayParts(context);
  projector = await startProjectorParts(context);
  const issuer = await openDevelopmentIssuer({ dataFolder: folder, audience, production: false });
  token = await issuer.issue({ id: 'test-administrator', role: 'site_administrator' });
  await send(adoption, sitePolicy);
  token = await issuer.issue({ id: 'test-prescriber', role: 'prescriber' });
});

afterAll(async () => {
  await shutDown([...projector.ending, ...relay.ending, ...api.ending], logger);
  await operations.close();
  await tracing.end();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly position: string;
}

const send = async (path: string, body: object, traceparent?: string): Promise<Answer> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const response = await fetch(`${api.address}${path}`, {
    method: 'POST',
    headers: { ...headers, ...(traceparent === undefined ? {} : { traceparent }) },
    body: JSON.stringify(body),
  });
  return { status: response.status, position: ((await response.json()) as { position: string }).position };
};

/** Waits for the spans of a trace until one of them has the name. */
const spansOf = async (traceId: string, until: string): Promise<readonly ReadableSpan[]> => {
  for (let waited = 0; waited < 90_000; waited += 100) {
    await tracing.flush();
    const spans = exporter.getFinishedSpans().filter((span) => span.spanContext().traceId === traceId);
    if (spans.some(({ name }) => name === until)) return spans;
    await sleep(100);
  }
  throw new Error(
    `There is no span "${until}" in the trace: ${exporter
      .getFinishedSpans()
      .map(({ name }) => name)
      .join(', ')}`,
  );
};

const named = (spans: readonly ReadableSpan[], name: string): ReadableSpan => {
  const [span, another] = spans.filter((one) => one.name === name);
  if (!span || another) throw new Error(`There must be one span "${name}" among: ${spans.map((one) => one.name).join(', ')}`);
  return span;
};

const parentOf = (span: ReadableSpan): string | undefined => span.parentSpanContext?.spanId;

const callersTrace = '0af7651916cd43dd8448eb211c80319c';
const callersSpan = 'b7ad6b7169203331';

it("leads from the caller's request through Kafka to the row of a view, in one trace", async () => {
  expect((await send('/v1/episodes/e-1/commands/OpenEpisode', opening('p-1'))).status).toBe(201);
  const answer = await send(
    '/v1/episodes/e-1/commands/RecordVisitAttended',
    visit('2026-03-02T09:00:00Z'),
    `00-${callersTrace}-${callersSpan}-01`,
  );
  expect(answer.status).toBe(201);
  const spans = await spansOf(callersTrace, 'project patient-timeline');

  const request = named(spans, 'POST /v1/episodes/:episodeId/commands/RecordVisitAttended');
  expect(parentOf(request)).toBe(callersSpan);
  expect(request.attributes).toMatchObject({ 'http.response.status_code': 201 });
  const execution = named(spans, 'execute RecordVisitAttended');
  expect(parentOf(execution)).toBe(request.spanContext().spanId);
  for (const name of ['decide', 'append']) expect(parentOf(named(spans, name))).toBe(execution.spanContext().spanId);

  const sending = spans.filter(({ name }) => name.startsWith('send '));
  expect(sending.length).toBeGreaterThan(0);
  for (const span of sending) {
    expect(parentOf(span)).toBe(execution.spanContext().spanId);
    expect(span.attributes['throughline.position']).toBe(answer.position);
  }
  const projection = named(spans, 'project patient-timeline');
  expect(parentOf(projection)).toBe(execution.spanContext().spanId);
  expect(projection.attributes).toMatchObject({
    'throughline.position': answer.position,
    'throughline.projection': 'patient-timeline',
  });
  expect(await eventIsIn(answer.position)).toBe(true);
  // The projector has it from Kafka: it was sent first.
  const sent = Math.min(...sending.map(({ startTime }) => millisecondsOf(startTime)));
  expect(millisecondsOf(projection.startTime)).toBeGreaterThan(sent);
});

it('links the batches that relay and projector make to the traces of the events in them', () => {
  const batches = exporter.getFinishedSpans().filter(({ name }) => name.endsWith(' batch'));
  for (const what of ['send ', 'project patient-timeline']) {
    const linked = batches.filter(({ name }) => name.startsWith(what)).flatMap(({ links }) => links.map(({ context }) => context.traceId));
    expect(linked).toContain(callersTrace);
  }
});

it('stores the context of the command with the event, and the event reaches views with it', async () => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ traceparent: string }>(
    "select meta ->> 'traceparent' as traceparent from events where meta ->> 'traceparent' like $1",
    [`00-${callersTrace}-%`],
  );
  await client.end();
  const execution = named(
    exporter.getFinishedSpans().filter((span) => span.spanContext().traceId === callersTrace),
    'execute RecordVisitAttended',
  );
  expect(rows).toEqual([{ traceparent: `00-${callersTrace}-${execution.spanContext().spanId}-01` }]);
});

it('makes no spans of events whose trace was not chosen to be kept', async () => {
  const unkept = 'ffffffffffffffffffffffffffffffff';
  const answer = await send(
    '/v1/episodes/e-1/commands/RecordVisitAttended',
    visit('2026-03-03T09:00:00Z'),
    `00-${unkept}-${callersSpan}-00`,
  );
  expect(answer.status).toBe(201);
  await untilIn(answer.position);
  await tracing.flush();
  expect(exporter.getFinishedSpans().filter((span) => span.spanContext().traceId === unkept)).toEqual([]);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query("select from events where meta ->> 'traceparent' like $1", [`%${unkept}%`]);
  await client.end();
  expect(rows).toEqual([]);
});

it('names in spans no person, and no address that could', () => {
  const told = JSON.stringify(exporter.getFinishedSpans().map(({ name, attributes, status }) => ({ name, attributes, status })));
  expect(told).not.toMatch(/p-1|test-prescriber/);
});

const millisecondsOf = ([seconds, nanoseconds]: readonly [number, number]): number => seconds * 1_000 + nanoseconds / 1_000_000;

/** Whether the timeline shows the event at the position. */
const eventIsIn = async (position: string): Promise<boolean> => {
  const [partition, sequence] = position.split(':');
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(
    "select from checkpoints join projection_builds using (build) where projection = 'patient-timeline' and partition = $1 and sequence >= $2",
    [partition, sequence],
  );
  await client.end();
  return rows.length > 0;
};

const untilIn = async (position: string): Promise<void> => {
  for (let waited = 0; waited < 60_000; waited += 200) {
    if (await eventIsIn(position)) return;
    await sleep(200);
  }
  throw new Error(`The view does not reach ${position}`);
};
