import type { Actor, Sites } from '@throughline/kernel';
import { SignJWT, errors, jwtVerify, type CryptoKey, type JWTVerifyGetKey, type JWTVerifyResult, type KeyObject } from 'jose';
import { LRUCache } from 'lru-cache';
import { callerOf, InvalidToken, usualClaims, type Caller, type ClaimNames } from './caller';

/** Where tokens come from and whom they are for. */
export interface TokenScope {
  /** The `iss` claim. */
  readonly issuer: string;
  /** The `aud` claim. */
  readonly audience: string;
  readonly claims: ClaimNames;
}

/** Says who sent a token. @throws InvalidToken, IssuerUnreachable */
export type TokenVerifier = (token: string) => Promise<Caller>;

/** A JSON Web Token for an actor: `sub` is the id, `role` the role, `act` on whose behalf, `sites` the sites. */
export const signToken = async (
  actor: Actor,
  sites: Sites,
  { issuer, audience }: { readonly issuer: string; readonly audience: string },
  key: { readonly privateKey: CryptoKey | KeyObject; readonly keyId: string },
  expiresIn: string,
): Promise<string> => {
  const behalf = actor.onBehalfOf === undefined ? {} : { act: { sub: actor.onBehalfOf } };
  return new SignJWT({ [usualClaims.role]: actor.role, [usualClaims.sites]: sites, ...behalf })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: key.keyId })
    .setSubject(actor.id)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(expiresIn)
    .sign(key.privateKey);
};

/** How far the clocks of issuer and service may differ. Seconds. */
const leewaySeconds = 60;

/**
 * How long a token that passed is believed without another look. Keys are fetched again after as long (issuer-keys.ts), so that a
 * withdrawn key is out of use within the sum of both.
 */
export const rememberedMs = 25_000;

/** Signatures that the issuer's public key proves. Nothing symmetric: then whoever can check a token could make one. */
const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];

/** Kinds of token that are for access (RFC 7519, RFC 9068). Others, such as logout tokens, are signed with the same keys. */
const kinds: readonly unknown[] = [undefined, 'jwt', 'application/jwt', 'at+jwt', 'application/at+jwt'];

/**
 * Verifies signature, kind, issuer, audience and times, and reads the caller. The key comes from the issuer alone: what a token says in
 * `jku`, `jwk`, `x5u` or `x5c` is not looked at. A token that passed is remembered for a while, or until it expires: the signature check
 * would otherwise cost more than the rest of a request's front matter.
 */
export const createTokenVerifier = (scope: TokenScope, key: JWTVerifyGetKey, now: () => number): TokenVerifier => {
  const passed = new LRUCache<string, { readonly caller: Caller; readonly until: number }>({ max: 10_000 });
  return async (token) => {
    const known = passed.get(token);
    if (known && now() < known.until) return known.caller;
    const { payload, protectedHeader } = await verified(token, scope, key, now());
    if (!kinds.includes(protectedHeader.typ?.toLowerCase())) throw new InvalidToken('The token is of a kind that gives no access.');
    if (protectedHeader.crit !== undefined) throw new InvalidToken('The token asks for an extension that this service does not have.');
    const caller = callerOf(payload, scope.claims);
    passed.set(token, { caller, until: Math.min(now() + rememberedMs, ((payload.exp ?? 0) + leewaySeconds) * 1000) });
    return caller;
  };
};

const verified = async (token: string, scope: TokenScope, key: JWTVerifyGetKey, nowMs: number): Promise<JWTVerifyResult> => {
  try {
    return await jwtVerify(token, key, {
      issuer: scope.issuer,
      audience: scope.audience,
      algorithms,
      requiredClaims: ['sub', 'exp', scope.claims.role],
      currentDate: new Date(nowMs),
      clockTolerance: leewaySeconds,
    });
  } catch (cause) {
    if (cause instanceof errors.JOSEError) throw new InvalidToken(reason(cause), { cause });
    throw cause;
  }
};

const reason = (error: errors.JOSEError): string => {
  if (error instanceof errors.JWTExpired) return 'The token has expired. Get a new one.';
  if (error instanceof errors.JWTClaimValidationFailed) return `The token's claim "${error.claim}" is missing or not for this service.`;
  return 'The token is not one that this service trusts.';
};
