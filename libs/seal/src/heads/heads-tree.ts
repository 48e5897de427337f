import { hashLength, rootOver, type Hash } from '../tree/hash';
import { inclusionProof, verifyInclusion } from '../tree/proofs';
import { hashesIn, nodesInTiles, tileWidth, type ReadTiles, type Tile } from '../tree/tiles';
import { bucketCount, bucketHash, bucketOf, emptyBucket, headIn, isBucket, streamKey, type Bucket, type StreamHead } from './bucket';

const repeated = (hash: Hash): Buffer => Buffer.concat(Array.from({ length: tileWidth }, () => hash));

/** The tree of stream heads is complete: 256 full tiles at level 0, and one at level 1, over which its root is. These are the tiles without a stream. */
const emptyLeaves = repeated(bucketHash(emptyBucket));
const emptyTop = repeated(rootOver(hashesIn(emptyLeaves)));

/** Reads tiles of which only those are kept in which there is a stream. */
export const headsTiles =
  (read: ReadTiles): ReadTiles =>
  async (places) =>
    (await read(places)).map((tile, number) => tile ?? (places[number]?.level === 0 ? emptyLeaves : emptyTop));

/** The root of a tree of stream heads. @param read as of `headsTiles` */
export const headsRoot = async (read: ReadTiles): Promise<Hash> => {
  const [top] = await read([{ level: 1, index: 0 }]);
  return rootOver(hashesIn(top ?? Buffer.alloc(0)));
};

/** The tiles that change when buckets do. @param changed the buckets' leaf hashes by their numbers; @param read as of `headsTiles` */
export const changedTiles = async (changed: ReadonlyMap<number, Hash>, read: ReadTiles): Promise<readonly Tile[]> => {
  const byTile = new Map<number, [number, Hash][]>();
  for (const [bucket, hash] of changed) {
    const index = Math.floor(bucket / tileWidth);
    byTile.set(index, [...(byTile.get(index) ?? []), [bucket % tileWidth, hash]]);
  }
  const indexes = [...byTile.keys()];
  const before = await read([...indexes.map((index) => ({ level: 0, index })), { level: 1, index: 0 }]);
  const leaves = indexes.map((index, number) => ({ level: 0, index, hashes: replaced(before[number] ?? null, byTile.get(index) ?? []) }));
  const roots = leaves.map(({ index, hashes }): [number, Hash] => [index, rootOver(hashesIn(hashes))]);
  return [...leaves, { level: 1, index: 0, hashes: replaced(before.at(-1) ?? null, roots) }];
};

const replaced = (tile: Buffer | null, hashes: readonly (readonly [number, Hash])[]): Buffer => {
  const copy = Buffer.from(tile ?? Buffer.alloc(tileWidth * hashLength));
  for (const [place, hash] of hashes) hash.copy(copy, place * hashLength);
  return copy;
};

/** That a stream ended where it did, or was not there, when a tree of stream heads was signed. */
export interface HeadProof {
  readonly bucket: Bucket;
  /** Inclusion of the bucket's leaf. */
  readonly proof: readonly Hash[];
}

/** @param read as of `headsTiles` */
export const headProof = async (streamId: string, bucket: Bucket, read: ReadTiles): Promise<HeadProof> => ({
  bucket,
  proof: await inclusionProof(bucketOf(streamKey(streamId)), bucketCount, nodesInTiles(read)),
});

/** What the proof proves of a stream under a signed root. @returns its head; null: there was no such stream; undefined: it proves nothing */
export const verifyHead = (streamId: string, { bucket, proof }: HeadProof, root: Hash): StreamHead | null | undefined => {
  const key = streamKey(streamId);
  const index = bucketOf(key);
  if (!isBucket(bucket, index)) return undefined;
  if (!verifyInclusion({ index, size: bucketCount, leaf: bucketHash(bucket), root }, proof)) return undefined;
  return headIn(bucket, key);
};
