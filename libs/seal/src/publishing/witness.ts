import type { VerifierKey } from '../note/keys';
import { openNote, parseSignatureLine, UntrustedNote, withSignatures } from '../note/note';
import type { Hash } from '../tree/hash';

/** Somebody else who signs that checkpoints of a log follow on one another: C2SP tlog-witness. */
export interface Witness {
  /** The submission prefix. */
  readonly url: string;
  readonly key: VerifierKey;
}

/** A witness does not sign, or what it signed is not what it was shown. */
export class WitnessRefused extends Error {
  override readonly name = 'WitnessRefused';
}

/** A checkpoint to be witnessed, and how to prove that it follows on one that the witness knows. */
export interface Witnessed {
  readonly size: number;
  /** Signed note. */
  readonly checkpoint: string;
  readonly prove: (older: number) => Promise<readonly Hash[]>;
}

const answerWithinMs = 5_000;

/**
 * Asks a witness to sign a checkpoint. When it knows another size of this log than is thought, it says so, and is asked again from there.
 *
 * @param older the size that it signed last, as far as is known; 0 for none
 * @returns the checkpoint with its signature under it
 * @throws WitnessRefused when it does not answer, refuses, or signs something else
 */
export const cosigned = async ({ url, key }: Witness, witnessed: Witnessed, older: number): Promise<string> => {
  const first = await ask(url, witnessed, older);
  const answer = first.status === 409 ? await ask(url, witnessed, knownSize(first.body, witnessed.size)) : first;
  if (answer.status !== 200) throw new WitnessRefused(`${key.name} refuses with status ${answer.status}`);
  return underSigned(witnessed.checkpoint, answer.body, key);
};

const ask = async (
  url: string,
  { checkpoint, prove }: Witnessed,
  older: number,
): Promise<{ readonly status: number; readonly body: string }> => {
  const proof = await prove(older);
  const body = `old ${older}\n${proof.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${checkpoint}`;
  try {
    const answer = await fetch(`${url}/add-checkpoint`, { method: 'POST', body, signal: AbortSignal.timeout(answerWithinMs) });
    return { status: answer.status, body: await answer.text() };
  } catch (cause) {
    throw new WitnessRefused(`The witness at ${new URL(url).host} does not answer`, { cause });
  }
};

const knownSize = (body: string, size: number): number => {
  const known = /^(0|[1-9]\d{0,15})\n$/.exec(body)?.[1];
  if (known !== undefined && Number(known) <= size) return Number(known);
  throw new WitnessRefused(`The witness knows a checkpoint at ${known ?? 'an unreadable size'}, and is shown one at ${size}`);
};

/** Only the witness's own lines are taken over, and only when they hold. */
const underSigned = (checkpoint: string, lines: string, key: VerifierKey): string => {
  try {
    const own = lines.split('\n').filter((line) => line !== '' && parseSignatureLine(line).name === key.name);
    const note = withSignatures(
      checkpoint,
      own.map((line) => `${line}\n`),
    );
    openNote(note, [key], 'cosignature');
    return note;
  } catch (cause) {
    if (!(cause instanceof UntrustedNote)) throw cause;
    throw new WitnessRefused(`What ${key.name} answers is not its signature`, { cause });
  }
};
