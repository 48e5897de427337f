import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createClient, isProblem, ServiceUnreachable, type Checkpoint, type Client } from './index';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Answering = (response: ServerResponse, request: IncomingMessage) => void;

/** A service that answers what it is told to, one answer a request; the last one again and again. */
describe('the client', () => {
  let server: Server;
  let client: Client;
  let asked: Asked[];
  let answers: Answering[];
  beforeAll(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        asked.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
        (answers.length > 1 ? answers.shift() : answers[0])?.(response, request);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  beforeEach(() => {
    [asked, answers] = [[], []];
    const { port } = server.address() as AddressInfo;
    let tokens = 0;
    client = createClient({ address: `http://127.0.0.1:${port}/`, token: () => `token-${(tokens += 1)}` });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const json =
    (status: number, body: object, headers: Readonly<Record<string, string>> = {}): Answering =>
    (response) =>
      response
        .writeHead(status, { 'content-type': status < 300 ? 'application/json' : 'application/problem+json', ...headers })
        .end(JSON.stringify(body));
  const cut: Answering = (_, request) => request.socket.destroy();
  const problem = (status: number, code: string, headers?: Readonly<Record<string, string>>): Answering =>
    json(status, { type: `https://throughline.invalid/problems/${code}`, code, status, title: 'No', detail: 'Not now' }, headers);
  const receipt = { stream: 'episode-e-1', version: 1, position: '0:1', partition: 0, sequence: 1, recordedAt: '', events: [] };
  const induction = { path: 'standard', setting: 'clinic' } as const;

  it('gives a command to a record, with a key of its own and the version that was seen', async () => {
    answers = [json(201, receipt)];
    expect(await client.command('InduceBuprenorphine', 'e/1', induction, { ifMatch: 4 })).toEqual(receipt);
    expect(asked).toMatchObject([
      {
        method: 'POST',
        path: '/v1/episodes/e%2F1/commands/InduceBuprenorphine',
        body: JSON.stringify(induction),
        headers: { authorization: 'Bearer token-1', 'if-match': '"4"', 'content-type': 'application/json' },
      },
    ]);
    expect(asked[0]?.headers['idempotency-key']).toMatch(/^[\da-f-]{36}$/);
  });

  it('sends a command again with the same key, and a token that may be new, until it is answered', async () => {
    answers = [
      cut,
      problem(503, 'stopping', { 'retry-after': '0' }),
      problem(409, 'version-conflict', { 'retry-after': '0' }),
      json(201, receipt),
    ];
    expect(await client.command('InduceBuprenorphine', 'e-1', induction)).toEqual(receipt);
    expect(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(
      ['token-1', 'token-2', 'token-3', 'token-4'].map((one) => `Bearer ${one}`),
    );
  });

  it('sends nothing again that would be done twice', async () => {
    answers = [cut];
    const body = { feed: 'discharge', client: 'hospital-1', purpose: 'TREAT', reason: 'agreed' } as const;
    await expect(client.call('ops-register-feed', { body })).rejects.toThrow(ServiceUnreachable);
    expect(asked).toHaveLength(1);
  });

  it('throws a "no" with what the service says of it, at once', async () => {
    answers = [problem(409, 'episode-not-active')];
    const error: unknown = await client.command('InduceBuprenorphine', 'e-1', induction).catch((thrown: unknown) => thrown);
    expect(isProblem(error, 'episode-not-active') && error.problem).toMatchObject({ status: 409, detail: 'Not now' });
    expect(isProblem(error, 'episode-closed')).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it('asks a view with the parameters that are given, and gives up with its caller', async () => {
    answers = [json(200, { items: [] })];
    await client.call('patient-timeline', { path: { patientId: 'p-1' }, query: { after: '0:1' }, purpose: 'TREAT' });
    expect(asked[0]).toMatchObject({ path: '/v1/patients/p-1/timeline?after=0%3A1', headers: { 'purpose-of-use': 'TREAT' } });
    answers = [problem(503, 'unavailable', { 'retry-after': '30' })];
    const stop = new AbortController();
    const waiting = client.call('ops-list-feeds', { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('enough')), 50);
    await expect(waiting).rejects.toThrow('enough');
  });

  const event = (partition: number, sequence: number) => ({
    id: `${partition}-${sequence}`,
    type: 'EpisodeClosed',
    partition: String(partition),
    sequence: String(sequence),
  });
  const page = (events: readonly object[], cursor: string, more: boolean, headers = {}): Answering =>
    json(200, events, { 'feed-cursor': cursor, 'feed-more': String(more), ...headers });

  it('takes a feed page by page from its checkpoint on, and drops what comes again', async () => {
    answers = [
      page([event(0, 1), event(1, 1), event(0, 2)], 'c-1', true),
      problem(429, 'too-many-requests', { 'retry-after': '0' }),
      page([event(0, 2), event(0, 3)], 'c-2', false, { 'feed-stopped': '3:7' }),
    ];
    let kept: Checkpoint | null = { cursor: 'c-0', positions: { 0: 1 } };
    const [taken, stopped]: [string[], object[]] = [[], []];
    await client.feed('discharge').follow({
      store: { load: () => Promise.resolve(kept), save: (checkpoint) => Promise.resolve(void (kept = checkpoint)) },
      take: (events) => void taken.push(...events.map(({ id }) => id)),
      onStopped: (positions) => void stopped.push(...positions),
      limit: 3,
      ends: true,
    });
    expect(taken).toEqual(['1-1', '0-2', '0-3']);
    expect({ kept, stopped }).toEqual({ kept: { cursor: 'c-2', positions: { 0: 3, 1: 1 } }, stopped: [{ partition: 3, sequence: 7 }] });
    expect(asked.map(({ path }) => path)).toEqual(
      ['c-0', 'c-1', 'c-1'].map((after) => `/v1/feeds/discharge/events?limit=3&after=${after}`),
    );
  });

  it('keeps the checkpoint where it was when events could not be taken', async () => {
    answers = [page([event(0, 1)], 'c-1', false)];
    const save = jest.fn();
    const take = (): never => {
      throw new Error('the disk is full');
    };
    await expect(client.feed('discharge').follow({ store: { load: () => Promise.resolve(null), save }, take })).rejects.toThrow(
      'the disk is full',
    );
    expect(save).not.toHaveBeenCalled();
  });

  it('follows a stream over broken connections, and says why it is over', async () => {
    const stream =
      (...parts: readonly string[]): Answering =>
      (response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        for (const part of parts) response.write(part);
        response.end();
      };
    const frame = (id: string, one: object): string => `id: ${id}\ndata: ${JSON.stringify(one)}\n\n`;
    const end = (reason: string): string => `event: end\ndata: ${JSON.stringify({ reason, next: '' })}\n\n`;
    answers = [
      stream('retry: 1\n\n', frame('c-1', event(0, 1)), `id: c-2\n:\n\n`),
      stream('retry: 1\n\n', frame('c-3', event(0, 1)), frame('c-4', event(0, 2)), end('stopping')),
      stream('event: stopped\ndata: {"partition":0,"sequence":3}\n\n', end('feed-ended')),
      problem(404, 'unknown-feed'),
    ];
    const [taken, stopped]: [string[], object[]] = [[], []];
    const following = async (): Promise<void> => {
      for await (const batch of client.feed('discharge').batches(null, { way: 'stream' })) {
        taken.push(...batch.events.map(({ id }) => id));
        stopped.push(...batch.stopped);
      }
    };
    await expect(following()).rejects.toMatchObject({ code: 'unknown-feed' });
    expect({ taken, stopped }).toEqual({ taken: ['0-1', '0-2'], stopped: [{ partition: 0, sequence: 3 }] });
    expect(asked.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, 'c-2', 'c-4', undefined]);
    expect(asked.at(-1)?.path).toBe('/v1/feeds/discharge/events?limit=1&after=c-4');
  });

  it('knows fields by the name of the operation, and payloads by type and version', () => {
    const neverCalled = async (): Promise<unknown> => {
      // @ts-expect-error there is no such way
      await client.command('InduceBuprenorphine', 'e-1', { path: 'at random', setting: 'clinic' });
      // @ts-expect-error whose timeline?
      await client.call('patient-timeline');
      const { items } = await client.call('ops-list-feeds');
      for await (const { events } of client.feed('discharge').batches(null)) {
        for (const one of events)
          if (one.type === 'UdsResultRecorded' && one.schemaversion === '2') return one.data.assay === 'presumptive';
      }
      return items[0]?.feed;
    };
    expect(neverCalled).toBeInstanceOf(Function);
  });
});
