import type { Hash } from '../tree/hash';
import { hashLength } from '../tree/hash';
import { openNote, UntrustedNote } from './note';
import type { VerifierKey } from './keys';

/** A tree head in words: C2SP tlog-checkpoint, without extension lines. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** The text of a checkpoint, which `signNote` signs. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root.toString('base64')}\n`;

const checkpointForm = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/;

/** @throws UntrustedNote when the text is no checkpoint; extension lines are none of ours */
export const parseCheckpoint = (text: string): Checkpoint => {
  const [, origin, size, encoded] = checkpointForm.exec(text) ?? [];
  const root = Buffer.from(encoded ?? '', 'base64');
  if (origin === undefined || !Number.isSafeInteger(Number(size)) || root.length !== hashLength)
    throw new UntrustedNote('It is not a checkpoint');
  return { origin, size: Number(size), root };
};

/** Verifies a signed checkpoint and takes it apart. @throws UntrustedNote as `openNote` and `parseCheckpoint` */
export const openCheckpoint = (note: string, trusted: readonly VerifierKey[]): Checkpoint => parseCheckpoint(openNote(note, trusted).text);
