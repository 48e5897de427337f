import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, spawnProgram, type Program, type TestDatabase } from '@throughline/testing';

/** What an OTLP collector is sent, as far as this suite looks. */
interface ExportRequest {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[] };
    readonly scopeSpans: readonly { readonly spans: readonly { readonly name: string }[] }[];
  }[];
}

const received: ExportRequest[] = [];
let collector: Server;
let database: TestDatabase;
let folder: string;
let program: Program | undefined;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'throughline-otlp-'));
  collector = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (request.url === '/v1/traces') received.push(JSON.parse(body) as ExportRequest);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  collector.listen(0, '127.0.0.1');
  await new Promise((listening) => collector.once('listening', listening));
});

afterAll(async () => {
  if (program?.process.exitCode === null) program.process.kill('SIGKILL');
  collector.closeAllConnections();
  collector.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the api, makes one request of it, and tells it to stop. @returns its exit status */
const oneRequest = async (environment: Readonly<Record<string, string>>): Promise<number | NodeJS.Signals> => {
  const running = spawnProgram(join(__dirname, '../../apps/api/src/main.ts'), [], {
    ...{ NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info' },
    ...{ DATABASE_URL: database.url, THROUGHLINE_DATA: folder, ...environment },
  });
  program = running;
  const address = await listening(running);
  expect((await fetch(`${address}/v1/caseloads?site=secret`)).status).toBe(401);
  running.process.kill('SIGTERM');
  return running.ended;
};

const listening = async (running: Program): Promise<string> => {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const [, address] = /"address":"([^"]+)","msg":"listening"/.exec(running.complaints()) ?? [];
    if (address !== undefined) return address;
    await sleep(50);
  }
  throw new Error(`The api does not start: ${running.complaints()}`);
};

const port = (): number => (collector.address() as AddressInfo).port;

it('sends what a program traces to the collector that the environment names, the last spans before it ends', async () => {
  expect(await oneRequest({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port()}` })).toBe(0);
  const [sent] = received.flatMap(({ resourceSpans }) => resourceSpans);
  expect(sent?.resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'throughline-api' } });
  const names = received.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
  );
  expect(names.map(({ name }) => name)).toContain('GET /v1/caseloads');
  expect(JSON.stringify(received)).not.toContain('secret');
});

it('takes its name in traces from OTEL_SERVICE_NAME', async () => {
  received.length = 0;
  expect(await oneRequest({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port()}`, OTEL_SERVICE_NAME: 'front-door' })).toBe(0);
  expect(JSON.stringify(received)).toContain('front-door');
});

it('sends nothing unless it is told to', async () => {
  received.length = 0;
  expect(await oneRequest({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port()}`, THROUGHLINE_TRACES: 'off' })).toBe(0);
  expect(received).toEqual([]);
});

it('serves and ends all the same when there is no collector', async () => {
  expect(await oneRequest({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' })).toBe(0);
});
