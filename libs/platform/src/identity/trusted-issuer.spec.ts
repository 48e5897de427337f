import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK, type JWTHeaderParameters } from 'jose';
import { InvalidToken } from './caller';
import { IssuerUnreachable } from './issuer-keys';
import { trustIssuer } from './trusted-issuer';
import type { TokenVerifier } from './token';

interface Pair {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

const pairOf = async (kid: string, alg: string): Promise<Pair> => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
};

/** An identity provider over HTTP: what it publishes can be changed, and it counts who asks. */
class Issuer {
  url = '';
  published: readonly JWK[] = [];
  asked: string[] = [];
  document: () => object = () => ({ issuer: this.url, jwks_uri: `${this.url}/keys` });
  failing: number | 'not JSON' | null = null;

  private readonly server: Server = createServer(({ url = '' }, answer) => {
    this.asked.push(url);
    if (typeof this.failing === 'number') return answer.writeHead(this.failing, { location: '/elsewhere' }).end();
    const found = url === '/.well-known/openid-configuration' ? this.document() : url === '/keys' ? { keys: this.published } : null;
    return answer.writeHead(found ? 200 : 404).end(this.failing ?? JSON.stringify(found));
  });

  async open(): Promise<this> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(done));
  }
}

describe('another issuer', () => {
  let issuer: Issuer;
  let attacker: Issuer;
  let rsa: Pair;
  let ec: Pair;
  let foreign: Pair;
  let verify: TokenVerifier;
  /** How far the clock has been moved on, in milliseconds. */
  let passed: number;
  const realNow = Date.now;

  beforeAll(async () => {
    [rsa, ec, foreign] = await Promise.all([pairOf('rsa-1', 'RS256'), pairOf('ec-1', 'ES256'), pairOf('rsa-1', 'RS256')]);
  });
  beforeEach(async () => {
    passed = 0;
    jest.spyOn(Date, 'now').mockImplementation(() => realNow() + passed);
    [issuer, attacker] = await Promise.all([new Issuer().open(), new Issuer().open()]);
    issuer.published = [rsa.jwk, ec.jwk];
    attacker.published = [foreign.jwk];
    verify = trusting();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await Promise.all([issuer.close(), attacker.close()]);
  });

  const trusting = (more: Partial<Parameters<typeof trustIssuer>[0]> = {}): TokenVerifier =>
    trustIssuer(
      { issuer: issuer.url, keySetUrl: null, claims: { role: 'role', sites: 'sites' }, production: false, ...more },
      'throughline',
    );
  const now = (): number => Math.floor(Date.now() / 1000);
  const claims = (): Record<string, unknown> => ({
    iss: issuer.url,
    aud: 'throughline',
    sub: 'a-1',
    role: 'auditor',
    sites: ['site-1'],
    exp: now() + 300,
  });
  const signed = (more: Record<string, unknown> = {}, pair = rsa, header: Partial<JWTHeaderParameters> = {}): Promise<string> => {
    const payload = Object.fromEntries(Object.entries({ ...claims(), ...more }).filter(([, value]) => value !== undefined));
    return new SignJWT(payload).setProtectedHeader({ alg: pair.alg, kid: pair.kid, ...header }).sign(pair.privateKey);
  };
  const refused = async (token: Promise<string> | string, words: string | RegExp = 'not one that this service trusts'): Promise<void> => {
    const verdict = verify(await token);
    await expect(verdict).rejects.toThrow(InvalidToken);
    await expect(verdict).rejects.toThrow(words);
  };
  const keyRequests = (): number => issuer.asked.filter((url) => url === '/keys').length;

  it('is found by its discovery document, and asked once for many tokens', async () => {
    const tokens = await Promise.all([signed(), signed({ sub: 'a-2' }), signed({}, ec)]);
    const callers = await Promise.all(tokens.map(verify));
    expect(callers.map(({ actor }) => actor.id)).toEqual(['a-1', 'a-2', 'a-1']);
    expect(callers[0]?.sites).toEqual(['site-1']);
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('may be told where its keys are, and then needs no discovery document', async () => {
    verify = trusting({ issuer: 'urn:example:issuer', keySetUrl: `${issuer.url}/keys` });
    expect((await verify(await signed({ iss: 'urn:example:issuer' }))).actor).toEqual({ id: 'a-1', role: 'auditor' });
    expect(issuer.asked).toEqual(['/keys']);
    await refused(signed(), '"iss"');
  });

  it.each(['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES512', 'RS256', 'RS512', 'PS256', 'PS512'])('may sign with %s', async (alg) => {
    const pair = await pairOf('k', alg);
    issuer.published = [pair.jwk];
    expect((await verify(await signed({}, pair))).actor.id).toBe('a-1');
  });

  it('may write role and sites under names of its own, and roles of other services beside ours', async () => {
    verify = trusting({ claims: { role: 'https://id.test/roles', sites: 'groups' } });
    const named = { role: undefined, sites: undefined, 'https://id.test/roles': ['staff', 'nurse'], groups: ['*'] };
    expect(await verify(await signed(named))).toEqual({ actor: { id: 'a-1', role: 'nurse' }, sites: '*' });
    await refused(signed({ ...named, 'https://id.test/roles': ['auditor', 'nurse'] }), 'more than one role');
    expect((await verify(await signed({ ...named, groups: undefined }))).sites).toEqual([]);
  });

  it.each([
    ['of another issuer', { iss: 'https://other.example' }, '"iss"'],
    ['without an issuer', { iss: undefined }, '"iss"'],
    ['for another audience', { aud: 'another' }, '"aud"'],
    ['without an audience', { aud: undefined }, '"aud"'],
    ['without an expiry', { exp: undefined }, '"exp"'],
    ['with an expiry that is no number', { exp: '9999999999' }, '"exp"'],
    ['without a subject', { sub: undefined }, '"sub"'],
    ['with an empty subject', { sub: '' }, '"sub"'],
    ['without a role', { role: undefined }, '"role"'],
    ['with a role that nobody has', { role: 'emperor' }, '"role"'],
    ['in the role of our own scheduler', { role: 'scheduler' }, '"role"'],
    ['with one site as a word', { sites: 'site-1' }, '"sites"'],
    ['with sites that are no ids', { sites: ['site 1'] }, '"sites"'],
    ['with every site among others', { sites: ['site-1', '*'] }, '"sites"'],
  ])('is not believed in a token %s', async (_, wrong, words) => {
    await refused(signed(wrong), words);
  });

  it('is believed for a minute after the expiry, and for a minute before a token begins', async () => {
    expect((await verify(await signed({ exp: now() - 58 }))).actor.id).toBe('a-1');
    await refused(signed({ exp: now() - 61 }), 'expired');
    expect((await verify(await signed({ nbf: now() + 58 }))).actor.id).toBe('a-1');
    await refused(signed({ nbf: now() + 63 }), '"nbf"');
  });

  it('is not believed longer because a token has been seen before', async () => {
    const token = await signed({ exp: now() - 50 });
    expect((await verify(token)).actor.id).toBe('a-1');
    passed += 11_000;
    await refused(token, 'expired');
  });

  it('makes other tokens than for access with the same keys, which give none', async () => {
    for (const typ of ['JWT', 'at+jwt', 'application/at+jwt']) expect((await verify(await signed({}, rsa, { typ }))).actor.id).toBe('a-1');
    for (const typ of ['logout+jwt', 'secevent+jwt', 'dpop+jwt']) await refused(signed({}, rsa, { typ }), 'gives no access');
  });

  describe('and an attacker', () => {
    it('cannot leave the signature out', async () => {
      await refused(new UnsecuredJWT(claims()).encode());
      const [head = '', body = ''] = (await signed()).split('.');
      await refused(`${Buffer.from('{"alg":"none","kid":"rsa-1"}').toString('base64url')}.${body}.`);
      await refused(`${head}.${body}.`);
      await refused(`${head}.${Buffer.from(JSON.stringify({ ...claims(), role: 'importer' })).toString('base64url')}.AAAA`);
    });

    it.each(['HS256', 'HS512'])('cannot take the public key for a secret (%s)', async (alg) => {
      for (const secret of [await exportSPKI(rsa.publicKey), JSON.stringify(rsa.jwk), rsa.jwk.n ?? '']) {
        const token = new SignJWT(claims()).setProtectedHeader({ alg, kid: 'rsa-1' }).sign(new TextEncoder().encode(secret));
        await refused(token);
      }
    });

    it('cannot sign with a key of their own under a known name', async () => {
      await refused(signed({}, foreign));
    });

    it.each(['jku', 'x5u'])('cannot name a place of their own for keys (%s): nobody looks there', async (place) => {
      await refused(signed({}, foreign, { [place]: `${attacker.url}/keys`, kid: 'theirs' }));
      await refused(signed({}, foreign, { [place]: `${attacker.url}/keys` }));
      expect(attacker.asked).toEqual([]);
      expect((await verify(await signed({}, rsa, { [place]: `${attacker.url}/keys` }))).actor.id).toBe('a-1');
    });

    it('cannot bring a key along', async () => {
      await refused(signed({}, foreign, { jwk: foreign.jwk }));
      await refused(signed({}, foreign, { x5c: ['MIIB'] }));
    });

    it('cannot ask for extensions', async () => {
      const [, body = ''] = (await signed()).split('.');
      const head = Buffer.from(JSON.stringify({ alg: 'RS256', kid: 'rsa-1', crit: ['x'], x: 1 })).toString('base64url');
      await refused(`${head}.${body}.AAAA`);
      const b64 = new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'rsa-1', crit: ['b64'], b64: true }).sign(rsa.privateKey);
      await refused(b64, /extension|trusts/);
    });

    it('cannot make the service ask the issuer again and again with names of keys that nobody has', async () => {
      await verify(await signed());
      for (let index = 0; index < 20; index += 1) await refused(signed({}, foreign, { kid: `made-up-${index}` }));
      expect(keyRequests()).toBe(1);
      passed += 11_000;
      for (let index = 0; index < 20; index += 1) await refused(signed({}, foreign, { kid: `made-up-${index}` }));
      expect(keyRequests()).toBe(2);
    });
  });

  describe('that changes its keys', () => {
    it('is believed with the new one as soon as it is used', async () => {
      await verify(await signed());
      const next = await pairOf('rsa-2', 'RS256');
      issuer.published = [rsa.jwk, next.jwk];
      passed += 11_000;
      expect((await verify(await signed({}, next))).actor.id).toBe('a-1');
      expect(keyRequests()).toBe(2);
    });

    it('is believed with a withdrawn one for less than a minute, also in a token that has been seen before', async () => {
      const token = await signed();
      const other = await signed({ sub: 'a-2' });
      await verify(token);
      issuer.published = [ec.jwk];
      passed += 29_000;
      await verify(token);
      passed += 26_000;
      await refused(token);
      await refused(other);
      expect((await verify(await signed({}, ec))).actor.id).toBe('a-1');
    });
  });

  describe('that cannot be reached', () => {
    const unreachable = async (): Promise<void> => {
      await expect(verify(await signed({ jti: Math.random() }))).rejects.toThrow(IssuerUnreachable);
    };

    it.each([500, 404, 302, 'not JSON'] as const)('leaves open whether a token is right (%s)', async (failing) => {
      issuer.failing = failing;
      await unreachable();
      issuer.failing = null;
      passed += 2_100;
      expect((await verify(await signed())).actor.id).toBe('a-1');
    });

    it('is left alone for a moment when it has failed', async () => {
      issuer.failing = 500;
      for (let index = 0; index < 20; index += 1) await unreachable();
      expect(issuer.asked).toHaveLength(1);
    });

    it('is believed for a few minutes with the keys that are known', async () => {
      await verify(await signed());
      issuer.failing = 503;
      passed += 4 * 60_000;
      expect((await verify(await signed())).actor.id).toBe('a-1');
      await refused(signed({}, foreign));
      passed += 2 * 60_000;
      await unreachable();
      issuer.failing = null;
      passed += 2_100;
      expect((await verify(await signed())).actor.id).toBe('a-1');
    });

    it('may have moved its keys in the meantime', async () => {
      await verify(await signed());
      issuer.document = () => ({ issuer: issuer.url, jwks_uri: `${attacker.url}/keys` });
      attacker.published = [ec.jwk];
      issuer.published = [];
      passed += 10 * 60_000;
      issuer.failing = 404;
      await unreachable();
      issuer.failing = null;
      passed += 2_100;
      expect((await verify(await signed({}, ec))).actor.id).toBe('a-1');
    });

    it('gives its name to no document of somebody else', async () => {
      for (const document of [{ issuer: `${issuer.url}/`, jwks_uri: `${issuer.url}/keys` }, { jwks_uri: `${issuer.url}/keys` }, {}, []]) {
        issuer.document = () => document;
        await unreachable();
        passed += 2_100;
      }
    });

    it('is not asked for keys at an insecure place in production', async () => {
      issuer.document = () => ({ issuer: issuer.url, jwks_uri: 'http://keys.example/keys' });
      verify = trusting({ production: true });
      await unreachable();
      issuer.document = () => ({ issuer: issuer.url, jwks_uri: 'file:///etc/keys' });
      passed += 2_100;
      await unreachable();
    });
  });
});
