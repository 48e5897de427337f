import type { PoolClient } from 'pg';
import { bucketHash, emptyBucket, type Bucket } from '../heads/bucket';
import { headsRoot } from '../heads/heads-tree';
import { openCheckpoint, type Checkpoint } from '../note/checkpoint';
import { UntrustedNote } from '../note/note';
import { headsOriginOf, keysOf, originOf } from '../note/origins';
import { eventTiles, tilesOfHeads, type KeptTree, type Seal } from '../store/seals';
import { emptyRoot, rootOver, type Hash } from '../tree/hash';
import { rootOf } from '../tree/nodes';
import type { TreeHead } from '../tree/proofs';
import { hashesIn, MissingTile, nodesInTiles, tileWidth } from '../tree/tiles';

/** What is kept of seals is not what was signed, or the log is not what was sealed: nothing more is sealed there. */
export class SealRefused extends Error {
  override readonly name = 'SealRefused';
}

/** The head of what is kept, once it is sure that it is what was signed. @throws SealRefused */
export const verifiedHead = async (
  client: PoolClient,
  tree: KeptTree,
  last: Seal | null,
  publicKeys: readonly Buffer[],
): Promise<TreeHead> => {
  if (last === null) return { size: 0, root: emptyRoot };
  const keys = keysOf(tree, publicKeys);
  const where = `the last seal of partition ${tree.partition}`;
  const signed = opened(last.checkpoint, where, (note) => openCheckpoint(note, keys));
  const heads = opened(last.heads, where, (note) => openCheckpoint(note, keys));
  const ours = signed.origin === originOf(tree) && heads.origin === headsOriginOf(tree, signed.size) && signed.size === last.size;
  if (!ours) throw new SealRefused(`What is kept as ${where} is a seal of something else`);
  const kept = await keptRoots(client, tree, signed.size);
  if (!kept?.events.equals(signed.root) || !kept.heads.equals(heads.root)) {
    throw new SealRefused(
      `The tiles of partition ${tree.partition} are not those that were sealed at ${signed.size}: somebody changed them. "throughline verify" says more`,
    );
  }
  return signed;
};

const opened = (note: string, where: string, open: (note: string) => Checkpoint): Checkpoint => {
  try {
    return open(note);
  } catch (error) {
    if (!(error instanceof UntrustedNote)) throw error;
    throw new SealRefused(
      `${error.message}: ${where}. Was the key exchanged without an overlap? Then name the former public key in THROUGHLINE_SEAL_VKEYS`,
    );
  }
};

/** @returns null when tiles are missing */
const keptRoots = async (
  client: PoolClient,
  tree: KeptTree,
  size: number,
): Promise<{ readonly events: Hash; readonly heads: Hash } | null> => {
  try {
    return { events: await rootOf(size, nodesInTiles(eventTiles(client, tree))), heads: await headsRoot(tilesOfHeads(client, tree)) };
  } catch (error) {
    if (error instanceof MissingTile) return null;
    throw error;
  }
};

/** @param known a head that was seen before, which must be part of what is kept. @throws SealRefused when it is not */
export const expectKnown = async (client: PoolClient, tree: KeptTree, before: TreeHead, known: TreeHead | null): Promise<void> => {
  if (known === null) return;
  const kept = known.size <= before.size ? await rootOf(known.size, nodesInTiles(eventTiles(client, tree))) : null;
  if (kept?.equals(known.root)) return;
  throw new SealRefused(
    `Partition ${tree.partition} was sealed at ${known.size} before, and what is kept here ends at ${before.size} or is something else: was an older state restored?`,
  );
};

/** @throws SealRefused when these buckets are not those over which the stream heads were signed */
export const expectSealedBuckets = async (
  client: PoolClient,
  tree: KeptTree,
  numbers: readonly number[],
  buckets: ReadonlyMap<number, Bucket>,
): Promise<void> => {
  const places = [...new Set(numbers.map((number) => Math.floor(number / tileWidth)))];
  const tiles = await tilesOfHeads(client, tree)([...places.map((index) => ({ level: 0, index })), { level: 1, index: 0 }]);
  const hashes = new Map(places.map((index, number) => [index, hashesIn(tiles[number] ?? Buffer.alloc(0))]));
  const top = hashesIn(tiles.at(-1) ?? Buffer.alloc(0));
  const whole =
    places.every((index) => top[index]?.equals(rootOver(hashes.get(index) ?? [])) ?? false) &&
    numbers.every(
      (number) =>
        hashes.get(Math.floor(number / tileWidth))?.[number % tileWidth]?.equals(bucketHash(buckets.get(number) ?? emptyBucket)) ?? false,
    );
  if (!whole)
    throw new SealRefused(`The stream heads of partition ${tree.partition} are not those that were sealed: somebody changed them`);
};
