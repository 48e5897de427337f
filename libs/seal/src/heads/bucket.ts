import { hashLength, leafHash, sha256, type Hash } from '../tree/hash';

/** The buckets of a tree of stream heads: its leaves. Fixed, so that the tree has two levels of full tiles. */
export const bucketCount = 65_536;

/** Where a stream ends: its last version, and the leaf hash of that event. */
export interface StreamHead {
  readonly version: number;
  readonly leaf: Hash;
}

/** By what a stream is known in the tree: SHA-256 of its id in UTF-8, so that the tree tells nobody whose streams there are. */
export const streamKey = (streamId: string): Hash => sha256(Buffer.from(streamId, 'utf8'));

/** The first two bytes of the key, as a number. */
export const bucketOf = (key: Hash): number => key.readUInt16BE();

/** Key, version in eight bytes, big-endian, and leaf hash. */
const versionAt = hashLength;
const leafAt = versionAt + 8;
const entryLength = leafAt + hashLength;

/** A bucket's bytes: the entries of its streams, ascending by key. */
export type Bucket = Buffer;

export const emptyBucket: Bucket = Buffer.alloc(0);

/** The hash of a bucket's leaf, as of any leaf (RFC 6962). */
export const bucketHash = (bucket: Bucket): Hash => leafHash(bucket);

/** Whether these are a bucket's bytes: whole entries, ascending, each key once, and none of another bucket. */
export const isBucket = (bytes: Buffer, bucket: number): boolean => {
  if (bytes.length % entryLength !== 0) return false;
  for (let at = 0; at < bytes.length; at += entryLength) {
    if (bucketOf(bytes.subarray(at)) !== bucket) return false;
    if (at > 0 && keyAt(bytes, at - entryLength).compare(keyAt(bytes, at)) >= 0) return false;
  }
  return true;
};

const keyAt = (bytes: Bucket, at: number): Buffer => bytes.subarray(at, at + hashLength);

/** Where the entry of a key is, or would be. */
const placeOf = (bytes: Bucket, key: Hash): number => {
  let [low, high] = [0, bytes.length / entryLength];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (keyAt(bytes, middle * entryLength).compare(key) < 0) low = middle + 1;
    else high = middle;
  }
  return low * entryLength;
};

const isAt = (bytes: Bucket, at: number, key: Hash): boolean => at < bytes.length && keyAt(bytes, at).equals(key);

/** Where a stream ends; null when the bucket says that there is no such stream. */
export const headIn = (bytes: Bucket, key: Hash): StreamHead | null => {
  const at = placeOf(bytes, key);
  if (!isAt(bytes, at, key)) return null;
  return {
    version: Number(bytes.readBigUInt64BE(at + versionAt)),
    leaf: bytes.subarray(at + leafAt, at + entryLength),
  };
};

/** The bucket with a stream's head in it, in place of the one that it had. */
export const withHead = (bytes: Bucket, key: Hash, head: StreamHead): Bucket => {
  const at = placeOf(bytes, key);
  const entry = Buffer.alloc(entryLength);
  key.copy(entry);
  entry.writeBigUInt64BE(BigInt(head.version), versionAt);
  head.leaf.copy(entry, leafAt);
  return Buffer.concat([bytes.subarray(0, at), entry, bytes.subarray(isAt(bytes, at, key) ? at + entryLength : at)]);
};
