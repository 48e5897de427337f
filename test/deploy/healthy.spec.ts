import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './compose-file';

describe('the health check of the image', () => {
  let server: Server;
  let answer: { readonly status: number; readonly body: object };
  beforeAll(async () => {
    server = createServer((request, response) => {
      response.writeHead(request.url === '/health/ready' ? answer.status : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => server.close());

  const ask = async (port: number, ...words: readonly string[]): Promise<{ readonly status: number; readonly said: string }> => {
    const asked = promisify(execFile)(process.execPath, [join(root, 'tools/healthy.js'), ...words], {
      env: { OPERATIONS_PORT: String(port) },
    });
    return asked.then(
      ({ stdout }) => ({ status: 0, said: stdout }),
      (error: unknown) => {
        const { code, stderr } = error as { readonly code: number; readonly stderr: string };
        return { status: code, said: stderr };
      },
    );
  };
  const port = (): number => (server.address() as AddressInfo).port;

  it('passes a program that is ready, without a word', async () => {
    answer = { status: 200, body: { ready: true, checks: [{ name: 'relay', ok: true }] } };
    expect(await ask(port())).toEqual({ status: 0, said: '' });
  });

  it('fails a program that is not, and says why', async () => {
    const checks = [
      { name: 'running', ok: true },
      { name: 'relay', ok: false, reason: 'no broker answers' },
    ];
    answer = { status: 503, body: { ready: false, checks } };
    expect(await ask(port())).toEqual({ status: 1, said: 'Not ready: relay: no broker answers\n' });
  });

  it('fails when nobody answers, and when it is somebody else who does', async () => {
    answer = { status: 200, body: {} };
    expect(await ask(port())).toMatchObject({ status: 1, said: expect.stringContaining('answered by another program') as string });
    expect(await ask(1)).toMatchObject({ status: 1, said: expect.stringMatching(/^Not ready: .+/) as string });
  });

  it('says how it is used', async () => {
    expect((await ask(1, '--help')).said).toContain('Example:\n  $ OPERATIONS_PORT=9400 node tools/healthy.js');
  });
});
