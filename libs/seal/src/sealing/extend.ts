import { Fault } from '@throughline/kernel';
import { inTransaction, rawEvents } from '@throughline/log';
import type { Pool, PoolClient } from 'pg';
import { eventLeafHash } from '../event-leaf';
import { bucketCount, bucketHash, bucketOf, emptyBucket, streamKey, withHead, type Bucket } from '../heads/bucket';
import { changedTiles, headsRoot } from '../heads/heads-tree';
import { checkpointText } from '../note/checkpoint';
import type { SigningKey } from '../note/keys';
import { signNote } from '../note/note';
import { headsOriginOf, originOf, type SealedLog } from '../note/origins';
import {
  bucketsOf,
  eventTiles,
  keepGrowth,
  keepSignedAgain,
  keptTree,
  lastSeal,
  lockTree,
  tilesOfHeads,
  type KeptTree,
  type Seal,
} from '../store/seals';
import type { Hash } from '../tree/hash';
import { rootOf } from '../tree/nodes';
import type { TreeHead } from '../tree/proofs';
import { grownTiles, nodesInTiles, overlaid } from '../tree/tiles';
import { expectKnown, expectSealedBuckets, verifiedHead } from './kept-state';
import { signedByAll } from './sign-again';

export interface SealingOptions {
  readonly pool: Pool;
  /** All of them sign. */
  readonly keys: readonly [SigningKey, ...SigningKey[]];
  /** Public keys of earlier times, by which older seals are verified. */
  readonly formerKeys: readonly Buffer[];
  /** Called between pages of events, so that whoever appends has the machine meanwhile. @param workedMs how long the last page took */
  readonly rest?: (workedMs: number) => Promise<void>;
}

/** A seal that was made just now, or that there was before. */
export interface Sealed extends TreeHead {
  readonly seal: Seal;
  /** How many events it covers that no seal covered before. */
  readonly events: number;
}

/** Events that one seal takes in at most: it bounds memory and the transaction. */
const eventsAtMost = 20_000;
/** Events that are read at once. */
const pageSize = 1_000;

/** Above any sequence. */
const endless = Number.MAX_SAFE_INTEGER;

/**
 * Seals what came to a partition since its last seal, at most 20,000 events of it. First it makes sure that what is kept of the tree is what was
 * signed. When nothing came, keys that did not sign the last seal sign it, so that whoever trusts only these can verify it.
 *
 * @param known a head that must be part of the tree: what this program or somebody outside saw before
 * @returns null when there is nothing to seal and nothing was sealed
 * @throws SealRefused; Fault `missing-event` when the log does not go on at the next sequence
 */
export const extendSeal = async (options: SealingOptions, log: SealedLog, known: TreeHead | null): Promise<Sealed | null> => {
  const from = await sealedTo(options.pool, log);
  const leaves = await leavesAfter(options, log, from);
  return inTransaction(options.pool, async (client) => {
    const tree = await lockTree(client, log);
    const last = await lastSeal(client, tree);
    const before = await verifiedHead(client, tree, last, [...options.keys.map(({ publicKey }) => publicKey), ...options.formerKeys]);
    await expectKnown(client, tree, before, known);
    // Somebody else may have sealed meanwhile: what was read begins elsewhere then.
    const fresh = before.size === from ? leaves : [];
    if (fresh.length > 0) return seal(client, tree, before, fresh, options.keys);
    return last && { ...before, seal: await signAgain(client, tree, last, options.keys), events: 0 };
  });
};

/** The last seal, signed by all keys. Signatures are added, and none is taken away. */
const signAgain = async (client: PoolClient, tree: KeptTree, last: Seal, keys: readonly SigningKey[]): Promise<Seal> => {
  const name = originOf(tree);
  const signed = { ...last, checkpoint: signedByAll(last.checkpoint, name, keys), heads: signedByAll(last.heads, name, keys) };
  if (signed.checkpoint === last.checkpoint && signed.heads === last.heads) return last;
  await keepSignedAgain(
    client,
    tree,
    signed,
    keys.map(({ publicKey }) => publicKey),
  );
  return signed;
};

/** Up to where a partition was sealed, as the database has it; it is verified before anything is built on it. */
const sealedTo = async (pool: Pool, log: SealedLog): Promise<number> => {
  const tree = await keptTree(pool, log);
  return (tree && (await lastSeal(pool, tree)))?.size ?? 0;
};

/** What is kept in memory of an event that is being sealed. */
interface Leaf {
  readonly streamId: string;
  readonly version: number;
  readonly hash: Hash;
}

const leavesAfter = async ({ pool, rest }: SealingOptions, { partition }: SealedLog, size: number): Promise<readonly Leaf[]> => {
  const leaves: Leaf[] = [];
  while (leaves.length < eventsAtMost) {
    const began = performance.now();
    const page = await rawEvents(pool, { partition, after: size + leaves.length, upTo: endless }, pageSize);
    for (const event of page) {
      const expected = size + leaves.length + 1;
      if (event.sequence !== expected)
        throw new Fault('missing-event', 'The log has a hole, or an event twice', { partition, sequence: expected });
      leaves.push({ streamId: event.streamId, version: event.streamVersion, hash: eventLeafHash(event) });
    }
    if (page.length < pageSize) break;
    await rest?.(performance.now() - began);
  }
  return leaves;
};

const seal = async (
  client: PoolClient,
  tree: KeptTree,
  before: TreeHead,
  leaves: readonly Leaf[],
  keys: readonly [SigningKey, ...SigningKey[]],
): Promise<Sealed> => {
  const size = before.size + leaves.length;
  const kept = eventTiles(client, tree);
  const hashes = leaves.map(({ hash }) => hash);
  const tiles = await grownTiles(before.size, hashes, kept);
  const root = await rootOf(size, nodesInTiles(overlaid(tiles, kept)));
  const buckets = await grownBuckets(client, tree, leaves);
  const headsKept = tilesOfHeads(client, tree);
  const headTiles = await changedTiles(new Map([...buckets].map(([number, bucket]) => [number, bucketHash(bucket)])), headsKept);
  const name = originOf(tree);
  const headsText = checkpointText({
    origin: headsOriginOf(tree, size),
    size: bucketCount,
    root: await headsRoot(overlaid(headTiles, headsKept)),
  });
  const notes = {
    size,
    checkpoint: signNote(checkpointText({ origin: name, size, root }), name, keys),
    heads: signNote(headsText, name, keys),
  };
  await keepGrowth(client, tree, {
    events: tiles,
    heads: headTiles,
    buckets,
    seal: notes,
    publicKeys: keys.map(({ publicKey }) => publicKey),
  });
  return { size, root, events: leaves.length, seal: { ...notes, sealedAt: new Date().toISOString() } };
};

/** The buckets of the streams that have new events, once it is sure that they are what was signed. */
const grownBuckets = async (client: PoolClient, tree: KeptTree, leaves: readonly Leaf[]): Promise<ReadonlyMap<number, Bucket>> => {
  const heads = new Map(leaves.map(({ streamId, version, hash }) => [streamId, { version, leaf: hash }]));
  const keyed = [...heads].map(([streamId, head]) => ({ key: streamKey(streamId), head }));
  const numbers = [...new Set(keyed.map(({ key }) => bucketOf(key)))];
  const buckets = new Map(await bucketsOf(client, tree, numbers));
  await expectSealedBuckets(client, tree, numbers, buckets);
  for (const { key, head } of keyed) {
    const number = bucketOf(key);
    buckets.set(number, withHead(buckets.get(number) ?? emptyBucket, key, head));
  }
  return buckets;
};
