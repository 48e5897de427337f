import type { Configuration } from '../configuration/configuration';
import { openDevelopmentIssuer } from './development-issuer';
import type { TokenVerifier } from './token';
import { trustIssuer } from './trusted-issuer';

/** Whose tokens the service takes: the configured issuer's, or else those of the development issuer, which production refuses. */
export const verifierFor = async ({ issuer, audience, dataFolder, production }: Configuration): Promise<TokenVerifier> =>
  issuer ? trustIssuer(issuer, audience) : (await openDevelopmentIssuer({ dataFolder, audience, production })).verify;
