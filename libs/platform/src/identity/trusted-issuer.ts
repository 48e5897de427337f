import type { TrustedIssuer } from '../configuration/issuer';
import { issuerKeys } from './issuer-keys';
import { createTokenVerifier, type TokenVerifier } from './token';

/** Verifies tokens of another issuer by the keys it publishes. Asks the issuer for nothing until the first token comes. */
export const trustIssuer = (trusted: TrustedIssuer, audience: string): TokenVerifier =>
  createTokenVerifier({ issuer: trusted.issuer, audience, claims: trusted.claims }, issuerKeys(trusted), Date.now);
