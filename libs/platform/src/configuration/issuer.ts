import type { ClaimNames } from '../identity/caller';
import type { Settings } from './settings';

/** Another issuer of tokens than the development one. */
export interface TrustedIssuer {
  /** As in the `iss` of its tokens, to the letter. */
  readonly issuer: string;
  /** Where its keys are; null: where its discovery document says. */
  readonly keySetUrl: string | null;
  readonly claims: ClaimNames;
  /** Keys then come from secure places only. */
  readonly production: boolean;
}

/** Whether nobody on the way can change what is fetched from there: TLS, or a program on this machine. */
export const isSecure = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
};

/** Reads OIDC_*; null where the development issuer is to be used, which production refuses. */
export const trustedIssuer = ({ text, faults }: Settings, production: boolean): TrustedIssuer | null => {
  const [issuer, keySetUrl] = [text('OIDC_ISSUER'), text('OIDC_JWKS_URL')];
  if (issuer === null) {
    if (keySetUrl !== null) faults.push('OIDC_JWKS_URL is set, and OIDC_ISSUER is not: set OIDC_ISSUER to the `iss` of the tokens.');
    else if (production) faults.push('NODE_ENV is production, where the development issuer is refused: set OIDC_ISSUER.');
    return null;
  }
  // With keys of its own place, the issuer may be any text that its tokens have in `iss`.
  if (keySetUrl === null) faults.push(...faultsOf('OIDC_ISSUER', issuer, production));
  else faults.push(...faultsOf('OIDC_JWKS_URL', keySetUrl, production));
  return { issuer, keySetUrl, claims: { role: text('OIDC_ROLE_CLAIM') ?? '', sites: text('OIDC_SITES_CLAIM') ?? '' }, production };
};

const faultsOf = (name: string, url: string, production: boolean): readonly string[] => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return [`${name} must be a URL like https://id.example, and is "${url}".`];
  return production && !isSecure(url) ? [`${name} must begin with https:// when NODE_ENV is production, and is "${url}".`] : [];
};
