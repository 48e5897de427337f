import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@throughline/kernel';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { openDevelopmentIssuer, type DevelopmentIssuer } from './development-issuer';
import { InvalidToken } from './token';
import { trustIssuer } from './trusted-issuer';

const nurse: Actor = { id: 'n-1', role: 'nurse' };

describe('the development issuer', () => {
  let folder: string;
  let now = Date.parse('2026-03-02T09:00:00Z');
  const open = (more: { audience?: string } = {}): Promise<DevelopmentIssuer> =>
    openDevelopmentIssuer({ dataFolder: folder, audience: 'throughline', production: false, now: () => now, ...more });
  beforeEach(async () => {
    now = Date.now();
    folder = await mkdtemp(join(tmpdir(), 'throughline-issuer-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('makes tokens that say who acts, in which role and on whose behalf', async () => {
    const issuer = await open();
    expect(await issuer.verify(await issuer.issue(nurse))).toEqual(nurse);
    const delegate: Actor = { id: 'd-1', role: 'front_desk', onBehalfOf: 'n-1' };
    expect(await issuer.verify(await issuer.issue(delegate))).toEqual(delegate);
  });

  it('keeps its key between starts, readable by its owner alone', async () => {
    const token = await (await open()).issue(nurse);
    const again = await open();
    expect(await again.verify(token)).toEqual(nurse);
    expect((await stat(again.keyFile)).mode & 0o777).toBe(0o600);
  });

  it('draws one key when two programs start at the same time', async () => {
    const issuers = await Promise.all(Array.from({ length: 8 }, () => open()));
    const token = await issuers[0]?.issue(nurse);
    for (const issuer of issuers) expect(await issuer.verify(token ?? '')).toEqual(nurse);
    expect(JSON.parse(await readFile(issuers[0]?.keyFile ?? '', 'utf8'))).toMatchObject({ crv: 'Ed25519' });
  });

  it('is refused in production', async () => {
    await expect(openDevelopmentIssuer({ dataFolder: folder, audience: 'throughline', production: true })).rejects.toThrow('NODE_ENV');
  });

  it('refuses a token that was changed, that is for another service, or of another key', async () => {
    const issuer = await open();
    const token = await issuer.issue(nurse);
    const [head = '', , signature = ''] = token.split('.');
    const claims = Buffer.from(JSON.stringify({ sub: 'n-1', role: 'prescriber' })).toString('base64url');
    await expect(issuer.verify(`${head}.${claims}.${signature}`)).rejects.toThrow(InvalidToken);
    await expect(issuer.verify(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`)).rejects.toThrow(InvalidToken);
    await expect((await open({ audience: 'another' })).verify(token)).rejects.toThrow('"aud"');
    await rm(issuer.keyFile);
    await expect((await open()).verify(token)).rejects.toThrow(InvalidToken);
  });

  it('refuses a token that has expired, also one that it has seen before', async () => {
    const issuer = await open();
    const token = await issuer.issue(nurse, '30s');
    expect(await issuer.verify(token)).toEqual(nurse);
    now += 40_000;
    await expect(issuer.verify(token)).rejects.toThrow('expired');
  });

  it('refuses a role that nobody has', async () => {
    const issuer = await open();
    await expect(issuer.verify(await issuer.issue({ id: 'x', role: 'emperor' as 'nurse' }))).rejects.toThrow('"role"');
  });
});

describe('another issuer', () => {
  let server: Server;
  let keySetUrl: string;
  let privateKey: CryptoKey;
  beforeAll(async () => {
    const pair = await generateKeyPair('ES256');
    privateKey = pair.privateKey;
    const keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k-1', alg: 'ES256' }] };
    server = createServer((_, answer) => answer.setHeader('content-type', 'application/json').end(JSON.stringify(keys)));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    keySetUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  });
  afterAll(() => new Promise((done) => server.close(done)));

  const token = (issuer: string): Promise<string> =>
    new SignJWT({ role: 'auditor' })
      .setProtectedHeader({ alg: 'ES256', kid: 'k-1' })
      .setSubject('a-1')
      .setIssuer(issuer)
      .setAudience('throughline')
      .setExpirationTime('5m')
      .sign(privateKey);

  it('is trusted by the keys that it publishes', async () => {
    const verify = trustIssuer({ issuer: 'https://id.example', keySetUrl }, 'throughline');
    expect(await verify(await token('https://id.example'))).toEqual({ id: 'a-1', role: 'auditor' });
    await expect(verify(await token('https://other.example'))).rejects.toThrow('"iss"');
  });
});
