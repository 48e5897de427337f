import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor, Sites } from '@throughline/kernel';
import { calculateJwkThumbprint, createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { usualClaims } from './caller';
import { createTokenVerifier, signToken, type TokenScope, type TokenVerifier } from './token';

/** `iss` of development tokens. */
export const developmentIssuerName = 'https://throughline.invalid/development';

/** Makes and checks tokens with a key in the data folder. For development: whoever can read the folder can be anyone. */
export interface DevelopmentIssuer {
  /**
   * @param expiresIn such as `12h`, which is the default
   * @param sites of the actor; every one unless given
   */
  readonly issue: (actor: Actor, expiresIn?: string, sites?: Sites) => Promise<string>;
  readonly verify: TokenVerifier;
  readonly keyFile: string;
}

export interface DevelopmentIssuerOptions {
  readonly dataFolder: string;
  readonly audience: string;
  readonly production: boolean;
  readonly now?: () => number;
}

/** Opens the issuer, drawing its key (Ed25519, file mode 0600) the first time. @throws Error in production */
export const openDevelopmentIssuer = async (options: DevelopmentIssuerOptions): Promise<DevelopmentIssuer> => {
  if (options.production) throw new Error('The development issuer is refused when NODE_ENV is production: set OIDC_ISSUER.');
  const keyFile = join(options.dataFolder, 'development-issuer.jwk');
  const jwk = await keyIn(keyFile, options.dataFolder);
  const keyId = await calculateJwkThumbprint(jwk);
  const privateKey = await importJWK(jwk, 'EdDSA');
  if (privateKey instanceof Uint8Array) throw new Error(`${keyFile} does not hold an Ed25519 key. Remove it to have a new one drawn.`);

  const scope: TokenScope = { issuer: developmentIssuerName, audience: options.audience, claims: usualClaims };
  const { d: _private, ...publicKey } = jwk;
  const keys = createLocalJWKSet({ keys: [{ ...publicKey, kid: keyId, alg: 'EdDSA' }] });
  return {
    keyFile,
    issue: (actor, expiresIn = '12h', sites = '*') => signToken(actor, sites, scope, { privateKey, keyId }, expiresIn),
    verify: createTokenVerifier(scope, keys, options.now ?? Date.now),
  };
};

const keyIn = async (keyFile: string, folder: string): Promise<JWK> => {
  const known = await readFile(keyFile, 'utf8').catch(() => null);
  if (known !== null) return JSON.parse(known) as JWK;
  await mkdir(folder, { recursive: true });
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const draft = `${keyFile}.${process.pid}`;
  await writeFile(draft, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  await chmod(draft, 0o600);
  // A link is whole or not there, and of two programs that draw at the same time the first one's key counts.
  await link(draft, keyFile).catch(ignoreExisting);
  await rm(draft);
  return JSON.parse(await readFile(keyFile, 'utf8')) as JWK;
};

const ignoreExisting = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EEXIST') throw error;
};
