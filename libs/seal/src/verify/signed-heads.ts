import type { Pool } from 'pg';
import { openCheckpoint, parseCheckpoint, type Checkpoint } from '../note/checkpoint';
import type { VerifierKey } from '../note/keys';
import { parseNote, UntrustedNote } from '../note/note';
import { headsOriginOf, originOf, type SealedLog } from '../note/origins';
import { sealsAfter, type KeptTree } from '../store/seals';
import type { Hash } from '../tree/hash';
import { bucketCount } from '../heads/bucket';

/** A signed head to compare with, or something that pretends to be one. */
export interface SignedHead {
  readonly size: number;
  /** null: not signed by a trusted key, or not of this partition. */
  readonly root: Hash | null;
  /** Root of the tree of stream heads at that size; null where nothing trustworthy says it. */
  readonly heads: Hash | null;
  readonly trusted: boolean;
}

/** Signed notes that came from outside, for one partition, smallest first. Notes of other logs and partitions are passed over. */
export const outsideHeads = (notes: readonly string[], log: SealedLog, keys: readonly VerifierKey[]): readonly SignedHead[] =>
  notes
    .flatMap((note): readonly SignedHead[] => {
      const { origin } = parseCheckpoint(parseNote(note).text);
      const size = sizeInHeadsOrigin(origin, log);
      if (size !== null) return [headsOnly(size, trustedCheckpoint(note, keys))];
      return origin === originOf(log) ? [eventsOnly(note, keys)] : [];
    })
    .sort((one, other) => one.size - other.size);

const headsOnly = (size: number, checkpoint: Checkpoint | null): SignedHead => ({
  size,
  root: null,
  heads: checkpoint?.root ?? null,
  trusted: checkpoint !== null,
});

const eventsOnly = (note: string, keys: readonly VerifierKey[]): SignedHead => {
  const checkpoint = trustedCheckpoint(note, keys);
  return {
    size: checkpoint?.size ?? parseCheckpoint(parseNote(note).text).size,
    root: checkpoint?.root ?? null,
    heads: null,
    trusted: checkpoint !== null,
  };
};

const sizeInHeadsOrigin = (origin: string, log: SealedLog): number | null => {
  const size = Number(origin.split('/heads/')[1]);
  return Number.isSafeInteger(size) && origin === headsOriginOf(log, size) ? size : null;
};

const trustedCheckpoint = (note: string, keys: readonly VerifierKey[]): Checkpoint | null => {
  try {
    return openCheckpoint(note, keys);
  } catch (error) {
    if (error instanceof UntrustedNote) return null;
    throw error;
  }
};

const pageSize = 500;

/** Every head of a partition to compare with, smallest first: those that the database keeps and those from outside. */
export async function* signedHeads(
  pool: Pool,
  tree: KeptTree | null,
  after: number,
  outside: readonly SignedHead[],
  keys: readonly VerifierKey[],
): AsyncGenerator<SignedHead, void> {
  const waiting = outside.filter(({ size }) => size > after);
  if (tree) {
    for (let last = after; ;) {
      const page = await sealsAfter(pool, tree, last, pageSize);
      for (const { size, checkpoint, heads } of page) {
        while (waiting[0] && waiting[0].size <= size) yield* waiting.splice(0, 1);
        yield keptHead(tree, size, checkpoint, heads, keys);
      }
      last = page.at(-1)?.size ?? last;
      if (page.length < pageSize) break;
    }
  }
  yield* waiting;
}

const keptHead = (log: SealedLog, size: number, checkpoint: string, heads: string, keys: readonly VerifierKey[]): SignedHead => {
  const ofEvents = trustedCheckpoint(checkpoint, keys);
  const ofHeads = trustedCheckpoint(heads, keys);
  const root = ofEvents?.origin === originOf(log) && ofEvents.size === size ? ofEvents.root : null;
  const headsRoot = ofHeads?.origin === headsOriginOf(log, size) && ofHeads.size === bucketCount ? ofHeads.root : null;
  return { size, root, heads: headsRoot, trusted: root !== null && headsRoot !== null };
};
