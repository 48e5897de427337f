import type { RawEvent } from '@throughline/log';
import {
  bucketHash,
  bucketOf,
  changedTiles,
  checkpointText,
  consistencyProof,
  emptyBucket,
  eventLeafHash,
  grownTiles,
  headProof,
  headsOriginOf,
  headsRoot,
  headsTiles,
  inclusionProof,
  keysOf,
  leafBytes,
  nodesInTiles,
  originOf,
  overlaid,
  rootOf,
  signingKeys,
  signNote,
  streamKey,
  vkeyOf,
  withHead,
  type Bucket,
  type Hash,
  type ReadTiles,
} from '@throughline/seal';

const log = { clusterId: '0190a5d0-0000-7000-8000-000000000001', partition: 3 };

/** A key for vectors only: it is published here, so it proves nothing. PKCS #8 in DER is this head and the 32 bytes of the seed. */
const seed = Buffer.alloc(32, 7);
const pem = `-----BEGIN PRIVATE KEY-----\n${Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]).toString('base64')}\n-----END PRIVATE KEY-----`;

const meta =
  '{"occurredAt":"2026-03-02T09:30:00.000Z","occurredAtPrecision":"instant","actor":{"id":"a-1","role":"nurse"},"siteId":"s-1","patientId":"p-1",' +
  '"episodeId":"e1","policyVersionId":null,"correlationId":"k-1","causationId":null,"source":"ui","part2":true,"labels":["42CFRPart2","SUD"],"corrects":null}';

const event = (sequence: number, streamId: string, streamVersion: number, payload: string): RawEvent => ({
  partition: log.partition,
  sequence,
  streamVersion,
  schemaVersion: 1,
  recordedAt: `2026-03-02T09:31:0${sequence % 10}.250000Z`,
  eventId: `0190a5d0-0000-7000-8000-00000000e00${sequence % 10}`,
  streamId,
  type: 'InductionStarted',
  commandId: `c-${sequence}`,
  meta,
  payload,
});

const events: readonly RawEvent[] = [
  event(1, 'episode-e1', 1, '{ "cows": 13.0, "note": "é" }'),
  event(2, 'episode-e2', 1, '{}'),
  event(3, 'episode-e1', 2, '{"note":"\\u00e9, 👩‍⚕️ and \\"quotes\\""}'),
  event(4, 'site-policy-s1', 1, '{"large":9007199254740993,"small":1e-7}'),
  event(5, 'episode-e1', 3, '{\n  "lines": [1,\t2]\n}'),
];

const nowhere: ReadTiles = (places) => Promise.resolve(places.map(() => null));
const hex = (hashes: readonly Hash[]): readonly string[] => hashes.map((hash) => hash.toString('hex'));

/** `docs/seals/vectors.json`: what an implementation in another language must come to. Bytes are in hexadecimal. */
export const sealVectors = async (): Promise<string> => {
  const leaves = events.map(eventLeafHash);
  const nodes = nodesInTiles(overlaid(await grownTiles(0, leaves, nowhere), nowhere));
  const sizes = events.map((_, index) => index + 1);
  const heads = await headsVectors();
  const root = await rootOf(events.length, nodes);
  const keys = signingKeys(pem);
  const name = originOf(log);
  const vectors = {
    note: 'From tools/seal-vectors.ts by "npm run vectors". docs/seals.md says what each of these is. Bytes are in hexadecimal.',
    log,
    events: events.map((stored, index) => ({
      stored,
      canonicalBytes: leafBytes(stored).toString('hex'),
      leafHash: leaves[index]?.toString('hex'),
    })),
    tree: {
      roots: hex(await Promise.all(sizes.map((size) => rootOf(size, nodes)))),
      inclusion: await Promise.all(
        sizes.map(async (size) => ({
          index: size - 1,
          size: events.length,
          proof: hex(await inclusionProof(size - 1, events.length, nodes)),
        })),
      ),
      consistency: await Promise.all(
        sizes.map(async (older) => ({ older, size: events.length, proof: hex(await consistencyProof(older, events.length, nodes)) })),
      ),
    },
    heads: heads.vectors,
    keys: {
      seed: seed.toString('hex'),
      vkeys: keysOf(
        log,
        keys.map(({ publicKey }) => publicKey),
      ).map(vkeyOf),
    },
    checkpoint: signNote(checkpointText({ origin: name, size: events.length, root }), name, keys),
    headsCheckpoint: signNote(checkpointText({ origin: headsOriginOf(log, events.length), size: 65_536, root: heads.root }), name, keys),
  };
  return `${JSON.stringify(vectors, null, 2)}\n`;
};

const headsVectors = async (): Promise<{ readonly root: Hash; readonly vectors: object }> => {
  const buckets = new Map<number, Bucket>();
  for (const stored of events) {
    const key = streamKey(stored.streamId);
    const head = { version: stored.streamVersion, leaf: eventLeafHash(stored) };
    buckets.set(bucketOf(key), withHead(buckets.get(bucketOf(key)) ?? emptyBucket, key, head));
  }
  const hashes = new Map([...buckets].map(([number, bucket]) => [number, bucketHash(bucket)]));
  const tiles = headsTiles(overlaid(await changedTiles(hashes, headsTiles(nowhere)), nowhere));
  const root = await headsRoot(tiles);
  const streams = [...new Set(events.map(({ streamId }) => streamId)), 'episode-none'];
  const proofs = await Promise.all(
    streams.map(async (streamId) => {
      const bucket = bucketOf(streamKey(streamId));
      const proved = await headProof(streamId, buckets.get(bucket) ?? emptyBucket, tiles);
      return {
        streamId,
        key: streamKey(streamId).toString('hex'),
        bucket,
        entries: proved.bucket.toString('hex'),
        proof: hex(proved.proof),
      };
    }),
  );
  return { root, vectors: { root: root.toString('hex'), streams: proofs } };
};
