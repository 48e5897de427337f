import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
  type RemoteJWKSet,
} from 'jose';
import { isSecure, type TrustedIssuer } from '../configuration/issuer';

/** Whether a token is right cannot be told: the issuer's keys could not be had. It says nothing about the token. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
}

/** Keys are fetched again when they are older: a key that the issuer has withdrawn is not trusted for longer. */
const freshMs = 30_000;
/** Keys that cannot be fetched again are still used for so long, so that an issuer's restart stops nobody's care. */
const graceMs = 300_000;
/** A key that nobody knows makes the service ask again, but not more often than this: anyone can send tokens with made-up keys. */
const cooldownMs = 10_000;
/** An issuer that failed is left alone for a while; requests would otherwise wait for its time-outs one after another. */
const afterFailureMs = 2_000;
const timeoutMs = 5_000;

/**
 * The keys that an issuer publishes, where its discovery document (OpenID Connect Discovery 1.0) or the configuration says. They are
 * fetched when first needed, when an unknown one turns up and when they are old.
 *
 * @throws IssuerUnreachable from the returned function when they cannot be had
 */
export const issuerKeys = (trusted: TrustedIssuer): JWTVerifyGetKey => {
  let keySet: RemoteJWKSet | undefined;
  let freshAt = 0;
  const fetchKeys = restingAfterFailure(ask);
  const open = restingAfterFailure(async () =>
    createRemoteJWKSet(new URL(trusted.keySetUrl ?? (await discoveredKeySet(trusted))), {
      cacheMaxAge: freshMs,
      cooldownDuration: cooldownMs,
      timeoutDuration: timeoutMs,
      [customFetch]: fetchKeys,
    }),
  );
  return async (header, token) => {
    const keys = (keySet ??= await open());
    try {
      return await keys(header, token);
    } catch (error) {
      if (!isOutOfReach(error)) throw error;
      const known = Date.now() < freshAt + graceMs ? keys.jwks() : undefined;
      if (known) return await createLocalJWKSet(known)(header, token);
      // Perhaps they have moved: look where they are.
      keySet = undefined;
      throw error instanceof IssuerUnreachable ? error : new IssuerUnreachable('The issuer publishes no usable keys.', { cause: error });
    } finally {
      if (keys.fresh) freshAt = Date.now();
    }
  };
};

/** jose has no class of its own for an answer that is not JSON. */
const isOutOfReach = (error: unknown): boolean =>
  error instanceof IssuerUnreachable ||
  error instanceof errors.JWKSInvalid ||
  (error instanceof errors.JOSEError && error.code === errors.JOSEError.code);

/** @throws IssuerUnreachable also when what is published belongs to another issuer or points to an insecure place */
const discoveredKeySet = async ({ issuer, production }: TrustedIssuer): Promise<string> => {
  const headers = new Headers({ accept: 'application/json' });
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await ask(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    method: 'GET',
    headers,
    redirect: 'manual',
    signal,
  });
  const found: unknown = await answer.json().catch(() => null);
  const document = (typeof found === 'object' && found !== null ? found : {}) as { readonly issuer?: unknown; readonly jwks_uri?: unknown };
  if (document.issuer !== issuer) throw new IssuerUnreachable('The discovery document is not of the issuer in OIDC_ISSUER.');
  const { jwks_uri: url } = document;
  if (typeof url === 'string' && URL.canParse(url) && (isSecure(url) || !production)) return url;
  throw new IssuerUnreachable('The discovery document names no place for keys that can be trusted.');
};

const ask: FetchImplementation = async (url, options) => {
  const answer = await fetch(url, options).catch((cause: unknown) => {
    throw new IssuerUnreachable('The issuer of tokens does not answer.', { cause });
  });
  if (answer.status === 200) return answer;
  throw new IssuerUnreachable(`The issuer of tokens answers ${answer.status} where its keys should be.`);
};

/** Lets calls share the attempt that is under way, and for a while after a failure fails in the same way without trying. */
const restingAfterFailure = <Given extends unknown[], Result>(attempt: (...given: Given) => Promise<Result>): typeof attempt => {
  let failed: { readonly error: unknown; readonly at: number } | undefined;
  let pending: Promise<Result> | undefined;
  return async (...given) => {
    if (failed && Date.now() < failed.at + afterFailureMs) throw failed.error;
    const mine = (pending ??= attempt(...given));
    try {
      return await mine;
    } catch (error) {
      failed = { error, at: Date.now() };
      throw error;
    } finally {
      if (pending === mine) pending = undefined;
    }
  };
};
