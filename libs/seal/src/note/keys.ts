import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { sha256 } from '../tree/hash';

/** What a key signs, as C2SP signed-note numbers it: notes themselves, or that somebody has seen a checkpoint (tlog-cosignature). */
export const signatureKinds = { note: 1, cosignature: 4 } as const;
export type SignatureKind = keyof typeof signatureKinds;

/** Who may verify: a name and an Ed25519 public key of 32 bytes. */
export interface VerifierKey {
  readonly name: string;
  readonly kind: SignatureKind;
  readonly publicKey: Buffer;
}

/** Who may sign. The private key stays in here. */
export interface SigningKey {
  readonly publicKey: Buffer;
  readonly sign: (message: Buffer) => Buffer;
}

/** A key cannot be used. The message never repeats it. */
export class UnusableKey extends Error {
  override readonly name = 'UnusableKey';
}

const publicKeyLength = 32;
/** An Ed25519 public key in DER (RFC 8410) is this and its 32 bytes. */
const derHead = Buffer.from('302a300506032b6570032100', 'hex');

const pemBlock = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g;

/**
 * The private keys in a text: one or more PEM blocks, PKCS #8, Ed25519, as `openssl genpkey -algorithm ed25519` writes them.
 *
 * @throws UnusableKey when there is none, or one that is not of that kind
 */
export const signingKeys = (pem: string): readonly [SigningKey, ...SigningKey[]] => {
  const [first, ...others] = (pem.match(pemBlock) ?? []).map(signingKey);
  if (first === undefined) throw new UnusableKey('There is no private key: make one with "openssl genpkey -algorithm ed25519"');
  return [first, ...others];
};

const signingKey = (pem: string): SigningKey => {
  const key = privateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519')
    throw new UnusableKey('The private key is not an Ed25519 key: "openssl genpkey -algorithm ed25519" makes one');
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(derHead.length);
  return { publicKey, sign: (message) => sign(null, message, key) };
};

const privateKey = (pem: string): KeyObject => {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new UnusableKey('The private key cannot be read: it must be PEM, PKCS #8, without a passphrase');
  }
};

/** The first four bytes of SHA-256 over name, newline, kind and public key. */
export const keyId = ({ name, kind, publicKey }: VerifierKey): Buffer =>
  sha256(Buffer.concat([Buffer.from(`${name}\n`, 'utf8'), Buffer.of(signatureKinds[kind]), publicKey])).subarray(0, 4);

/** `name+keyid+key`: how C2SP signed-note writes a public key down. */
export const vkeyOf = (key: VerifierKey): string => {
  const material = Buffer.concat([Buffer.of(signatureKinds[key.kind]), key.publicKey]);
  return `${key.name}+${keyId(key).toString('hex')}+${material.toString('base64')}`;
};

/** @throws UnusableKey when it is none, is damaged, or is of a kind that is not known here */
export const parseVkey = (vkey: string): VerifierKey => {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey.trim()) ?? [];
  if (name === undefined || id === undefined || encoded === undefined)
    throw new UnusableKey(`"${vkey}" is not a public key in the form name+keyid+key`);
  const material = Buffer.from(encoded, 'base64');
  const kind = kindNumbered(material[0]);
  if (kind === null || material.length !== 1 + publicKeyLength) throw new UnusableKey(`The public key of ${name} is not an Ed25519 key`);
  const key = { name, kind, publicKey: material.subarray(1) };
  if (keyId(key).toString('hex') !== id) throw new UnusableKey(`The public key of ${name} is damaged: its id is another one`);
  return key;
};

const kindNumbered = (number: number | undefined): SignatureKind | null => {
  if (number === signatureKinds.note) return 'note';
  return number === signatureKinds.cosignature ? 'cosignature' : null;
};

/** Whether a signature over a message is by the holder of the key. */
export const isSignedBy = ({ publicKey }: Pick<VerifierKey, 'publicKey'>, message: Buffer, signature: Buffer): boolean =>
  verify(null, message, createPublicKey({ key: Buffer.concat([derHead, publicKey]), format: 'der', type: 'spki' }), signature);
