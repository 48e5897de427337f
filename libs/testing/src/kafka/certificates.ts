import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A certificate and its private key, as PEM texts. */
export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
}

/** An authority that nobody knows but who is told, for tests of TLS. */
export interface TestAuthority {
  /** Its certificate, as PEM text: what trusts it is given this. */
  readonly ca: string;
  /**
   * Signs a certificate, for servers and for clients.
   * @param names what it stands for, in OpenSSL's words: `IP:127.0.0.1,DNS:localhost`
   */
  readonly certify: (commonName: string, names?: string) => Promise<TestCertificate>;
  /** Forgets its private key. */
  readonly drop: () => Promise<void>;
}

const days = '2';
const ellipticCurve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/**
 * Makes an authority with `openssl`, which is wherever Java or curl were installed from Debian's packages.
 * @throws Error when there is no `openssl`
 */
export const createTestAuthority = async (): Promise<TestAuthority> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-authority-'));
  const at = (file: string): string => join(folder, file);
  const named = `/CN=Throughline tests ${folder.slice(-6)}`;
  await openssl('req', '-x509', ...ellipticCurve, '-keyout', at('ca.key'), '-out', at('ca.pem'), '-days', days, '-subj', named);
  let made = 0;
  return {
    ca: await readFile(at('ca.pem'), 'utf8'),
    certify: async (commonName, names = 'IP:127.0.0.1,DNS:localhost') => {
      made += 1;
      const file = (ending: string): string => at(`${made}.${ending}`);
      const [key, request, cert, extensions] = [file('key'), file('request'), file('pem'), file('extensions')];
      await writeFile(extensions, `subjectAltName=${names}\n`);
      await openssl('req', '-new', ...ellipticCurve, '-keyout', key, '-out', request, '-subj', `/CN=${commonName}`);
      const signing = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-CAserial', file('serial')];
      await openssl('x509', '-req', '-in', request, ...signing, '-days', days, '-extfile', extensions, '-out', cert);
      return { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') };
    },
    drop: () => rm(folder, { recursive: true, force: true }),
  };
};

const openssl = async (...parameters: readonly string[]): Promise<void> => {
  await promisify(execFile)('openssl', [...parameters]);
};
