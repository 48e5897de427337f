import { createRemoteJWKSet } from 'jose';
import type { TrustedIssuer } from '../configuration/configuration';
import { createTokenVerifier, type TokenVerifier } from './token';

/** Verifies tokens of another issuer by the keys it publishes; they are fetched when first needed and when an unknown one turns up. */
export const trustIssuer = ({ issuer, keySetUrl }: TrustedIssuer, audience: string): TokenVerifier =>
  createTokenVerifier({ issuer, audience }, createRemoteJWKSet(new URL(keySetUrl)), Date.now);
