import { isSignedBy, keyId, type SignatureKind, type SigningKey, type VerifierKey } from './keys';

/** One line under a note: whose it says it is, and what follows the key id. */
export interface NoteSignature {
  readonly name: string;
  readonly id: Buffer;
  readonly signature: Buffer;
}

/** A note taken apart; nothing about it is verified. */
export interface ParsedNote {
  /** With its last newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A note whose text may be trusted: at least one of the known keys signed it, and no signature in the name of a known key is wrong. */
export interface OpenedNote {
  readonly text: string;
  /** Whose signatures hold. */
  readonly signedBy: readonly VerifierKey[];
}

/** A note is not in the format, or not signed by a key that is trusted. */
export class UntrustedNote extends Error {
  override readonly name = 'UntrustedNote';
}

/** Signatures under a note at most. */
const mostSignatures = 64;

/** A note in the format of C2SP signed-note, signed by each of the keys under one name. @param text ends in a newline */
export const signNote = (text: string, name: string, keys: readonly SigningKey[]): string => {
  const message = Buffer.from(text, 'utf8');
  const lines = keys.map((key) =>
    signatureLine({ name, id: keyId({ name, kind: 'note', publicKey: key.publicKey }), signature: key.sign(message) }),
  );
  return `${text}\n${lines.join('')}`;
};

export const signatureLine = ({ name, id, signature }: NoteSignature): string =>
  `\u2014 ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;

/** @throws UntrustedNote when it is not in the format */
export const parseNote = (note: string): ParsedNote => {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]/.test(note)) throw new UntrustedNote('It is not a signed note');
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > mostSignatures) throw new UntrustedNote('It has too many signatures');
  return { text: note.slice(0, end + 1), signatures: lines.map(parseSignatureLine) };
};

/** @throws UntrustedNote when it is no such line */
export const parseSignatureLine = (line: string): NoteSignature => {
  const [, name, encoded] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (name === undefined || bytes.length <= 4) throw new UntrustedNote('A line under the text is not a signature');
  return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
};

/**
 * Verifies a note. Signatures of other keys are passed over.
 *
 * @param by whose signature it must have: that of the log itself, or that of a witness
 * @throws UntrustedNote when it is not in the format, no trusted key of that kind signed it, or a signature in the name of one of them is wrong
 */
export const openNote = (note: string, trusted: readonly VerifierKey[], by: SignatureKind = 'note'): OpenedNote => {
  const { text, signatures } = parseNote(note);
  const signedBy = signatures.flatMap((signature) => trusted.filter((key) => isOf(key, signature) && holds(text, key, signature)));
  if (!signedBy.some(({ kind }) => kind === by)) throw new UntrustedNote('None of the trusted keys signed it');
  return { text, signedBy };
};

const isOf = (key: VerifierKey, { name, id }: NoteSignature): boolean => key.name === name && keyId(key).equals(id);

const holds = (text: string, key: VerifierKey, { signature }: NoteSignature): boolean => {
  if (signatureHolds(text, key, signature)) return true;
  throw new UntrustedNote(`The signature of ${key.name} is wrong`);
};

/** The time that a witness says, in front of its signature, as tlog-cosignature has it: seconds since 1970, 64 bits. */
const timeLength = 8;

const signatureHolds = (text: string, key: VerifierKey, signature: Buffer): boolean => {
  if (key.kind === 'note') return isSignedBy(key, Buffer.from(text, 'utf8'), signature);
  if (signature.length <= timeLength) return false;
  return isSignedBy(key, cosignedMessage(text, signature.readBigUInt64BE()), signature.subarray(timeLength));
};

const cosignedMessage = (text: string, seconds: bigint): Buffer => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`, 'utf8');

/** What a witness puts under a note that it has seen. @param seconds since 1970 */
export const cosign = (text: string, name: string, key: SigningKey, seconds: number): string => {
  const time = Buffer.alloc(timeLength);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = Buffer.concat([time, key.sign(cosignedMessage(text, BigInt(seconds)))]);
  return signatureLine({ name, id: keyId({ name, kind: 'cosignature', publicKey: key.publicKey }), signature });
};

/** The note with further signature lines under it; each line once. */
export const withSignatures = (note: string, lines: readonly string[]): string => {
  const there = new Set(note.split('\n'));
  return note + [...new Set(lines)].filter((line) => !there.has(line.trimEnd())).join('');
};
