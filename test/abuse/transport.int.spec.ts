import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type Socket } from 'node:net';
import { startService, type ServiceUnderTest } from '../journeys/service';
import { converse, type Conversation, type Speaking } from './raw-connection';

describe('a connection that speaks no proper HTTP', () => {
  let service: ServiceUnderTest;
  let address: string;
  let token: string;
  beforeAll(async () => {
    service = await startService({
      environment: { THROUGHLINE_REQUEST_TIMEOUT_MS: '800', THROUGHLINE_CONNECTIONS_PER_ADDRESS: '20', THROUGHLINE_BODY_LIMIT_KB: '64' },
    });
    address = await service.api.listen(0, '127.0.0.1');
    token = await service.token('prescriber');
  });
  afterAll(() => service.close());

  const say = (pieces: readonly (string | Buffer)[], more: Omit<Speaking, 'pieces'> = {}): Promise<Conversation> =>
    converse(address, { pieces, ...more });
  const request = (line: string, ...headers: readonly string[]): string =>
    [`${line} HTTP/1.1`, 'Host: x', `Authorization: Bearer ${token}`, ...headers, '', ''].join('\r\n');

  /** One answer: its status and, unless Node.js answered by itself, its problem. */
  const refusal = ({ text }: Conversation): { readonly status: number; readonly code: unknown } => {
    const [head = '', body = ''] = text.split('\r\n\r\n', 2);
    const status = Number(head.slice(9, 12));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text.length).toBeLessThan(2_048);
    expect(text).not.toMatch(/\n\s+at |node_modules/);
    if (!head.toLowerCase().includes('application/problem+json')) return { status, code: null };
    const problem = JSON.parse(body) as { readonly status: number; readonly code: string };
    expect(problem.status).toBe(status);
    return { status, code: problem.code };
  };

  it.each([
    ['is no HTTP', 'HELO example.org\r\n\r\n'],
    ['is TLS', Buffer.from('16030100c8010000c40303', 'hex')],
    ['has a broken header', 'GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n'],
    ['has a NUL in a header', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n'],
    [
      'has bytes that are no text in its address',
      Buffer.concat([Buffer.from('GET /'), Buffer.from([0xff, 0xfe, 0]), Buffer.from(' HTTP/1.1\r\nHost: x\r\n\r\n')]),
    ],
    ['has two lengths', 'POST /v1/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    ['has a length and chunks', 'POST /v1/x HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['has a negative length', 'POST /v1/x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n'],
    ['has chunks without end', 'POST /v1/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n'],
  ])('is answered with a small 4xx and closed when it %s', async (_, said) => {
    const heard = await say([said]);
    expect(heard.closed).toBe(true);
    expect(refusal(heard)).toMatchObject({ status: 400, code: 'malformed-request' });
  });

  it('is answered 431 for headers that are too large or too many, and 414 for too long an address', async () => {
    expect(refusal(await say([request('GET /health/live', `X-A: ${'a'.repeat(20_000)}`)]))).toEqual({
      status: 431,
      code: 'headers-too-large',
    });
    const many = Array.from({ length: 200 }, (_, index) => `X-${index}: 1`);
    expect(refusal(await say([request('GET /v1/caseloads', ...many, 'Connection: close')]))).toEqual({
      status: 431,
      code: 'headers-too-large',
    });
    const long = request(`GET /v1/caseloads?cursor=${'a'.repeat(8_000)}`, 'Connection: close');
    expect(refusal(await say([long]))).toEqual({ status: 414, code: 'address-too-long' });
  });

  it.each(['/v1/episodes/%', '/v1/episodes/%zz', '/v1/%ff/x', '/%00', '/v1/episodes/%c0%af'])('is answered 4xx at %s', async (path) => {
    refusal(await say([request(`GET ${path}`, 'Connection: close')]));
  });

  it.each([
    '/v1/episodes/e-1',
    '/%761/episodes/e-1',
    'http://elsewhere/v1/episodes/e-1',
    '//v1/episodes/e-1',
    '/v1//episodes/e-1',
    '/V1/episodes/e-1',
  ])('gets nothing without a token at %s', async (path) => {
    const { text } = await say([`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`]);
    expect(['HTTP/1.1 401', 'HTTP/1.1 404']).toContain(text.slice(0, 12));
  });

  it.each(['TRACE', 'OPTIONS', 'DELETE', 'PUT', 'PATCH', 'PROPFIND', 'QUERY'])('is answered 4xx for the method %s', async (method) => {
    const { status } = refusal(await say([request(`${method} /v1/caseloads`, 'Connection: close')]));
    expect([400, 404, 405]).toContain(status);
  });

  it('is answered 400 and closed when a GET brings a body, which could hide a second request', async () => {
    const smuggled = 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n';
    const heard = await say([`${request('GET /v1/caseloads', `Content-Length: ${smuggled.length}`)}${smuggled}`]);
    expect(refusal(heard)).toEqual({ status: 400, code: 'malformed-request' });
    expect(heard.closed).toBe(true);
    expect(heard.text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });

  it('is answered 413 before a body that is too large has been sent', async () => {
    const announced = request(
      'POST /v1/episodes/e-1/commands/OpenEpisode',
      'Content-Type: application/json',
      'Idempotency-Key: k',
      'Content-Length: 900000',
    );
    expect(refusal(await say([announced, '{']))).toEqual({ status: 413, code: 'body-too-large' });
    const chunked = request(
      'POST /v1/episodes/e-1/commands/OpenEpisode',
      'Content-Type: application/json',
      'Idempotency-Key: k',
      'Transfer-Encoding: chunked',
    );
    const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`;
    expect(refusal(await say([chunked, ...Array.from({ length: 8 }, () => chunk)]))).toEqual({ status: 413, code: 'body-too-large' });
  });

  it('is answered 408 and closed when headers or body come drop by drop', async () => {
    const drops = ['GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: ', ...Array.from({ length: 60 }, () => 'a')];
    const slow = await say(drops, { pauseMs: 100 });
    expect(slow.closed).toBe(true);
    expect(refusal(slow)).toEqual({ status: 408, code: 'request-timeout' });
    const head = request(
      'POST /v1/episodes/e-1/commands/OpenEpisode',
      'Content-Type: application/json',
      'Idempotency-Key: k',
      'Content-Length: 100',
    );
    const body = await say([head, ...Array.from({ length: 60 }, () => ' ')], { pauseMs: 100 });
    expect(body.closed).toBe(true);
    expect(refusal(body)).toEqual({ status: 408, code: 'request-timeout' });
  });

  it('is one of so many from its address, and others still get through', async () => {
    const held: Socket[] = [];
    const closed = { count: 0 };
    for (let index = 0; index < 40; index += 1) {
      const socket = connect({ host: '127.0.0.1', port: Number(new URL(address).port), localAddress: '127.0.0.2' });
      socket.on('error', () => undefined).on('close', () => (closed.count += 1));
      held.push(socket);
    }
    for (let waited = 0; closed.count < 20 && waited < 200; waited += 1) await sleep(10);
    expect(closed.count).toBe(20);
    const { text } = await say(['GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n']);
    expect(text).toContain('200 OK');
    for (const socket of held) socket.destroy();
  });

  it('carries headers that keep browsers from doing anything with an answer', async () => {
    const { text } = await say([request('GET /v1/caseloads', 'Connection: close')]);
    const head = (text.split('\r\n\r\n', 1)[0] ?? '').toLowerCase();
    expect(head).toContain("content-security-policy: default-src 'none';frame-ancestors 'none'");
    expect(head).toContain('x-content-type-options: nosniff');
    expect(head).toContain('cache-control: no-store');
    expect(head).not.toMatch(/\n(server|x-powered-by|strict-transport-security):/);
  });
});
