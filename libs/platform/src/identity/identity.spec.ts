import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@throughline/kernel';
import { openDevelopmentIssuer, type DevelopmentIssuer } from './development-issuer';
import { InvalidToken } from './caller';

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
    expect(await issuer.verify(await issuer.issue(nurse))).toEqual({ actor: nurse, sites: '*' });
    const delegate: Actor = { id: 'd-1', role: 'front_desk', onBehalfOf: 'n-1' };
    expect(await issuer.verify(await issuer.issue(delegate))).toEqual({ actor: delegate, sites: '*' });
  });

  it('keeps its key between starts, readable by its owner alone', async () => {
    const token = await (await open()).issue(nurse);
    const again = await open();
    expect(await again.verify(token)).toEqual({ actor: nurse, sites: '*' });
    expect((await stat(again.keyFile)).mode & 0o777).toBe(0o600);
  });

  it('draws one key when two programs start at the same time', async () => {
    const issuers = await Promise.all(Array.from({ length: 8 }, () => open()));
    const token = await issuers[0]?.issue(nurse);
    for (const issuer of issuers) expect(await issuer.verify(token ?? '')).toEqual({ actor: nurse, sites: '*' });
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
    expect(await issuer.verify(token)).toEqual({ actor: nurse, sites: '*' });
    now += 92_000;
    await expect(issuer.verify(token)).rejects.toThrow('expired');
  });

  it('makes tokens for some sites, for none and for all', async () => {
    const issuer = await open();
    for (const sites of [['site-1', 'site-2'], [], '*'] as const) {
      expect(await issuer.verify(await issuer.issue(nurse, '1h', sites))).toEqual({ actor: nurse, sites });
    }
    await expect(issuer.verify(await issuer.issue(nurse, '1h', ['site-1', '*']))).rejects.toThrow('"sites"');
    await expect(issuer.verify(await issuer.issue(nurse, '1h', 'site-1' as '*'))).rejects.toThrow('"sites"');
  });

  it('refuses a role that nobody has', async () => {
    const issuer = await open();
    await expect(issuer.verify(await issuer.issue({ id: 'x', role: 'emperor' as 'nurse' }))).rejects.toThrow('"role"');
  });
});
