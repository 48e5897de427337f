import { roles, type Actor, type Role } from '@throughline/kernel';
import { SignJWT, errors, jwtVerify, type CryptoKey, type JWTPayload, type JWTVerifyGetKey, type KeyObject } from 'jose';
import { LRUCache } from 'lru-cache';

/** Where tokens come from and whom they are for. */
export interface TokenScope {
  /** The `iss` claim. */
  readonly issuer: string;
  /** The `aud` claim. */
  readonly audience: string;
}

/** The token is missing, forged, expired or for somebody else. */
export class InvalidToken extends Error {
  override readonly name = 'InvalidToken';
}

/** Says who sent a token. @throws InvalidToken */
export type TokenVerifier = (token: string) => Promise<Actor>;

/** A JSON Web Token for an actor: `sub` is the id, `role` the role, `act` on whose behalf. */
export const signToken = async (
  actor: Actor,
  scope: TokenScope,
  key: { readonly privateKey: CryptoKey | KeyObject; readonly keyId: string },
  expiresIn: string,
): Promise<string> => {
  const claims = { role: actor.role, ...(actor.onBehalfOf === undefined ? {} : { act: { sub: actor.onBehalfOf } }) };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: key.keyId })
    .setSubject(actor.id)
    .setIssuer(scope.issuer)
    .setAudience(scope.audience)
    .setIssuedAt()
    .setExpirationTime(expiresIn)
    .sign(key.privateKey);
};

/** Long enough for a client's token to be checked once, short enough that a withdrawn key is noticed. */
const rememberedMs = 60_000;

/**
 * Verifies signature, issuer, audience and times, and reads the actor. A token that passed is remembered for a minute, or until it
 * expires: the signature check would otherwise cost more than the rest of a request's front matter.
 */
export const createTokenVerifier = (scope: TokenScope, key: JWTVerifyGetKey, now: () => number): TokenVerifier => {
  const passed = new LRUCache<string, { readonly actor: Actor; readonly until: number }>({ max: 10_000 });
  return async (token) => {
    const known = passed.get(token);
    if (known && now() < known.until) return known.actor;
    const claims = await verified(token, scope, key, now());
    const actor = actorOf(claims);
    passed.set(token, { actor, until: Math.min(now() + rememberedMs, (claims.exp ?? 0) * 1000) });
    return actor;
  };
};

const verified = async (token: string, scope: TokenScope, key: JWTVerifyGetKey, nowMs: number): Promise<JWTPayload> => {
  try {
    const { payload } = await jwtVerify(token, key, {
      issuer: scope.issuer,
      audience: scope.audience,
      algorithms: ['EdDSA', 'ES256', 'RS256', 'PS256'],
      requiredClaims: ['sub', 'exp', 'role'],
      currentDate: new Date(nowMs),
      clockTolerance: 5,
    });
    return payload;
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

const actorOf = ({ sub, role, act }: JWTPayload): Actor => {
  const known = roles.find((candidate): candidate is Role => candidate === role);
  if (!known) throw new InvalidToken('The token\'s claim "role" names no role of this service.');
  if (!sub || sub.length > 128) throw new InvalidToken('The token\'s claim "sub" is empty or longer than 128 characters.');
  const principal = (act as { sub?: unknown } | undefined)?.sub;
  return { id: sub, role: known, ...(typeof principal === 'string' ? { onBehalfOf: principal } : {}) };
};
