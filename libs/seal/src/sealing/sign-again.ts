import { keyId, type SigningKey } from '../note/keys';
import { parseNote, signatureLine, withSignatures } from '../note/note';

/** The note with the signatures of those keys under it that have not signed it: the same text. Its other signatures stay. */
export const signedByAll = (note: string, name: string, keys: readonly SigningKey[]): string => {
  const { text, signatures } = parseNote(note);
  const message = Buffer.from(text, 'utf8');
  const missing = keys
    .map((key) => ({ key, id: keyId({ name, kind: 'note', publicKey: key.publicKey }) }))
    .filter(({ id }) => !signatures.some((one) => one.name === name && one.id.equals(id)));
  return withSignatures(
    note,
    missing.map(({ key, id }) => signatureLine({ name, id, signature: key.sign(message) })),
  );
};
