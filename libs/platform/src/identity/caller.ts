import { callerRoles, type Actor, type Role, type Sites } from '@throughline/kernel';
import type { JWTPayload } from 'jose';

/** Who sent a request: in which role, and for the patients of which sites. */
export interface Caller {
  readonly actor: Actor;
  /** `*` only where the token says so; a token that says nothing of sites has none. */
  readonly sites: Sites;
}

/** Which claims of a token say what the standard ones do not. */
export interface ClaimNames {
  /** Holds a role of this service, or a list with one of them among other words. */
  readonly role: string;
  /** Holds a list of site ids, or `*` for every site. */
  readonly sites: string;
}

/** What the development issuer writes, and what others are expected to. */
export const usualClaims: ClaimNames = { role: 'role', sites: 'sites' };

/** The token is missing, forged, expired or for somebody else. */
export class InvalidToken extends Error {
  override readonly name = 'InvalidToken';
}

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$/;
const mostSites = 500;

/** Reads the caller from the claims of a token that has been verified. @throws InvalidToken naming the claim that is wrong */
export const callerOf = (claims: JWTPayload, names: ClaimNames): Caller => ({
  actor: actorOf(claims, names.role),
  sites: sitesOf(claims[names.sites], names.sites),
});

const actorOf = ({ sub, act, ...claims }: JWTPayload, roleClaim: string): Actor => {
  if (!sub || sub.length > 128) throw new InvalidToken('The token\'s claim "sub" is empty or longer than 128 characters.');
  const principal = (act as { sub?: unknown } | null | undefined)?.sub;
  if (principal !== undefined && (typeof principal !== 'string' || principal.length > 128)) {
    throw new InvalidToken('The token\'s claim "act" does not say in "sub" on whose behalf it is.');
  }
  return { id: sub, role: roleOf(claims[roleClaim], roleClaim), ...(principal === undefined ? {} : { onBehalfOf: principal }) };
};

/** Many issuers know only lists of roles, with roles of other services in them. Two of ours would leave open which one acts. */
const roleOf = (claim: unknown, name: string): Role => {
  const words: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  const [known, another] = callerRoles.filter((role) => words.includes(role));
  if (known === undefined) throw new InvalidToken(`The token's claim "${name}" names no role of this service.`);
  if (another !== undefined) throw new InvalidToken(`The token's claim "${name}" names more than one role of this service.`);
  return known;
};

/** Without the claim there are no sites: whoever is bound to none says so with `*`. */
const sitesOf = (claim: unknown, name: string): Sites => {
  if (claim === undefined || claim === null) return [];
  const sites: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  if (sites.length === 1 && sites[0] === '*') return '*';
  if (Array.isArray(claim) && sites.length <= mostSites && sites.every(isId)) return sites;
  throw new InvalidToken(`The token's claim "${name}" is neither "*" nor a list of at most ${mostSites} site ids.`);
};

const isId = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value);
