const unknownAuthority = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_SIGNATURE_FAILURE',
]);

/**
 * What to check when PostgreSQL, or the way to it, refuses a connection for good: trust, names, passwords. Server names and accounts may be
 * in the sentence, passwords never are.
 *
 * @returns null for errors of other kinds, those that pass by themselves among them
 */
export const databaseTrouble = (error: unknown): string | null => {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const said = typeof message === 'string' ? message : '';
  if (typeof code === 'string' && unknownAuthority.has(code)) {
    return `PostgreSQL shows a certificate of an authority that this program does not trust (${code}). Name the right one as sslrootcert in DATABASE_URL.`;
  }
  switch (code) {
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `PostgreSQL shows a certificate for another host: ${said} Use a host name in DATABASE_URL that is in the certificate.`;
    case 'CERT_HAS_EXPIRED':
      return 'The certificate that PostgreSQL shows has expired. Renew it on the server.';
    case '28000':
      return said.includes('no encryption')
        ? 'PostgreSQL takes no connection without TLS here. Add sslmode=verify-full, and sslrootcert for an authority of your own, to DATABASE_URL.'
        : `PostgreSQL does not let this account in: ${said}. Check the user in DATABASE_URL and the server's pg_hba.conf.`;
    case '28P01':
      return 'PostgreSQL refuses the password. Check user and password in DATABASE_URL.';
    case '3D000':
      return `PostgreSQL has no such database: ${said}. Create it, or name another in DATABASE_URL.`;
    default:
      return said === 'The server does not support SSL connections'
        ? 'PostgreSQL speaks no TLS here. Switch it on at the server (ssl = on), or say sslmode=disable in DATABASE_URL.'
        : null;
  }
};
