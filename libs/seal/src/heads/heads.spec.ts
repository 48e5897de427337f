import { emptyRoot, leafHash } from '../tree/hash';
import { overlaid, type ReadTiles, type Tile } from '../tree/tiles';
import { bucketHash, bucketOf, emptyBucket, headIn, isBucket, streamKey, withHead, type Bucket, type StreamHead } from './bucket';
import { createHeads } from './growing-heads';
import { changedTiles, headProof, headsRoot, headsTiles, verifyHead } from './heads-tree';

const head = (version: number): StreamHead => ({ version, leaf: leafHash(Buffer.from(`event ${version}`)) });
const nowhere: ReadTiles = (places) => Promise.resolve(places.map(() => null));

const treeOf = async (
  heads: ReadonlyMap<string, StreamHead>,
): Promise<{ readonly read: ReadTiles; readonly buckets: ReadonlyMap<number, Bucket> }> => {
  const buckets = new Map<number, Bucket>();
  for (const [streamId, ends] of heads) {
    const key = streamKey(streamId);
    buckets.set(bucketOf(key), withHead(buckets.get(bucketOf(key)) ?? emptyBucket, key, ends));
  }
  const tiles: readonly Tile[] = await changedTiles(
    new Map([...buckets].map(([number, bucket]) => [number, bucketHash(bucket)])),
    headsTiles(nowhere),
  );
  return { read: headsTiles(overlaid(tiles, nowhere)), buckets };
};

const bucketFor = (streamId: string, buckets: ReadonlyMap<number, Bucket>): Bucket =>
  buckets.get(bucketOf(streamKey(streamId))) ?? emptyBucket;

/** Two streams that share a bucket, so that one is proved beside the other. */
const neighbours = (): readonly [string, string] => {
  const seen = new Map<number, string>();
  for (let number = 0; ; number += 1) {
    const streamId = `episode-${number}`;
    const bucket = bucketOf(streamKey(streamId));
    const other = seen.get(bucket);
    if (other !== undefined) return [other, streamId];
    seen.set(bucket, streamId);
  }
};

describe('the tree of stream heads', () => {
  const [here, beside] = neighbours();
  const heads = new Map([
    ...Array.from({ length: 500 }, (_, number) => [`patient-${number}`, head(number + 1)] as const),
    [here, head(3)],
    [beside, head(9)],
  ]);

  it('proves where each stream ends, and that another is not there', async () => {
    const { read, buckets } = await treeOf(heads);
    const root = await headsRoot(read);
    for (const streamId of [here, beside, 'patient-0', 'patient-499']) {
      const proof = await headProof(streamId, bucketFor(streamId, buckets), read);
      expect(verifyHead(streamId, proof, root)).toEqual(heads.get(streamId));
      expect(verifyHead(streamId, proof, emptyRoot)).toBeUndefined();
    }
    const nobody = await headProof('episode-none', bucketFor('episode-none', buckets), read);
    expect(verifyHead('episode-none', nobody, root)).toBeNull();
  });

  it('takes no bucket that was changed, shortened, or put in disorder', async () => {
    const { read, buckets } = await treeOf(heads);
    const root = await headsRoot(read);
    const bucket = bucketFor(here, buckets);
    const { proof } = await headProof(here, bucket, read);
    const swapped = Buffer.concat([bucket.subarray(72), bucket.subarray(0, 72)]);
    for (const other of [withHead(bucket, streamKey(here), head(2)), bucket.subarray(72), bucket.subarray(1), swapped, emptyBucket]) {
      expect(verifyHead(here, { bucket: other, proof }, root)).toBeUndefined();
    }
    expect(isBucket(swapped, bucketOf(streamKey(here)))).toBe(false);
    expect(isBucket(bucket, (bucketOf(streamKey(here)) + 1) % 65_536)).toBe(false);
  });

  it('has the same root whether its heads came at once or one by one', async () => {
    const { read } = await treeOf(heads);
    const few = new Map([...heads].slice(0, 100));
    const before = await treeOf(few);
    const later = new Map(before.buckets);
    for (const [streamId, ends] of [...heads].slice(100)) {
      const key = streamKey(streamId);
      later.set(bucketOf(key), withHead(later.get(bucketOf(key)) ?? emptyBucket, key, ends));
    }
    const changed = await changedTiles(new Map([...later].map(([number, bucket]) => [number, bucketHash(bucket)])), before.read);
    expect(await headsRoot(overlaid(changed, before.read))).toEqual(await headsRoot(read));
  });

  it('has the same root in memory as in tiles, at every step', async () => {
    const growing = createHeads();
    const soFar = new Map<string, StreamHead>();
    for (const [streamId, ends] of [...heads].slice(0, 20)) {
      growing.set(streamId, { ...ends, version: ends.version + 1 });
      growing.set(streamId, ends);
      soFar.set(streamId, ends);
      expect(growing.root()).toEqual(await headsRoot((await treeOf(soFar)).read));
    }
    for (const [streamId, ends] of heads) growing.set(streamId, ends);
    expect(growing.root()).toEqual(await headsRoot((await treeOf(heads)).read));
    expect(createHeads().root()).toEqual(await headsRoot(headsTiles(nowhere)));
  });

  it('keeps one head a stream: the last', () => {
    const key = streamKey(here);
    const bucket = withHead(withHead(emptyBucket, key, head(1)), key, head(2));
    expect(bucket).toHaveLength(72);
    expect(headIn(bucket, key)).toEqual(head(2));
    expect(headIn(bucket, streamKey(beside))).toBeNull();
  });
});
