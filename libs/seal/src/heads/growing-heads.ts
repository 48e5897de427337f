import { hashLength, nodeHash, type Hash } from '../tree/hash';
import { bucketCount, bucketHash, bucketOf, emptyBucket, streamKey, withHead, type Bucket, type StreamHead } from './bucket';

/** The tree of stream heads in memory: 72 bytes a stream, and 4 MB. */
export interface GrowingHeads {
  readonly set: (streamId: string, head: StreamHead) => void;
  /** Computes anew only what stands over buckets that changed since it was asked last. */
  readonly root: () => Hash;
}

export const createHeads = (): GrowingHeads => {
  const buckets = new Map<number, Bucket>();
  const levels = emptyLevels();
  let waiting = new Map<string, StreamHead>();

  const takeIn = (): ReadonlySet<number> => {
    const changed = new Set<number>();
    for (const [streamId, head] of waiting) {
      const key = streamKey(streamId);
      const number = bucketOf(key);
      buckets.set(number, withHead(buckets.get(number) ?? emptyBucket, key, head));
      changed.add(number);
    }
    waiting = new Map();
    return changed;
  };

  return {
    set: (streamId, head) => void waiting.set(streamId, head),
    root: () => {
      const changed = takeIn();
      for (const number of changed) bucketHash(buckets.get(number) ?? emptyBucket).copy(levels[0], number * hashLength);
      return climb(levels, changed);
    },
  };
};

type Levels = readonly [leaves: Buffer, ...above: Buffer[]];

/** All nodes of the tree without a stream, level by level: those of one level are the same. */
const emptyLevels = (): Levels => {
  const level = (count: number, hash: Hash): Buffer => Buffer.alloc(count * hashLength, hash);
  const above: Buffer[] = [];
  const leaf = bucketHash(emptyBucket);
  for (let [count, hash] = [bucketCount / 2, nodeHash(leaf, leaf)]; count >= 1; [count, hash] = [count / 2, nodeHash(hash, hash)]) {
    above.push(level(count, hash));
  }
  return [level(bucketCount, leaf), ...above];
};

/** Computes what stands over the leaves that changed. @returns the root */
const climb = ([leaves, ...above]: Levels, changed: ReadonlySet<number>): Hash => {
  let [below, places] = [leaves, changed];
  for (const level of above) {
    const parents = new Set([...places].map((place) => Math.floor(place / 2)));
    for (const parent of parents) nodeHash(hashAt(below, 2 * parent), hashAt(below, 2 * parent + 1)).copy(level, parent * hashLength);
    [below, places] = [level, parents];
  }
  return Buffer.from(below);
};

const hashAt = (level: Buffer, place: number): Hash => level.subarray(place * hashLength, (place + 1) * hashLength);
