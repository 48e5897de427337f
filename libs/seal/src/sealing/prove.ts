import { setImmediate as breathe } from 'node:timers/promises';
import { inTransaction } from '@throughline/log';
import type { Pool, PoolClient } from 'pg';
import { bucketOf, emptyBucket, streamKey } from '../heads/bucket';
import { headProof, type HeadProof } from '../heads/heads-tree';
import type { SealedLog } from '../note/origins';
import { bucketsOf, eventTiles, keptTree, lastSeal, tilesOfHeads, type Seal } from '../store/seals';
import type { Hash } from '../tree/hash';
import { inclusionProof } from '../tree/proofs';
import { nodesInTiles, remembered } from '../tree/tiles';

/** What proves events and the ends of streams under one seal. Nothing in it is verified: that is for whoever trusts a key. */
export interface SealProofs {
  readonly seal: Seal;
  /** For each sequence that the seal covers. */
  readonly inclusion: ReadonlyMap<number, readonly Hash[]>;
  /** For each stream. */
  readonly heads: ReadonlyMap<string, HeadProof>;
}

/** What is to be proved. */
export interface ProofsWanted {
  readonly sequences: readonly number[];
  readonly streamIds: readonly string[];
}

/** How a transaction begins in which everything is read as it was at one moment. */
export const oneSnapshot = 'begin isolation level repeatable read, read only';

/**
 * Takes proofs out of what is kept, for the last seal of a partition, in one snapshot.
 *
 * @returns null when the partition was never sealed
 * @throws MissingTile when what is kept is not whole
 */
export const proveFromSeal = (pool: Pool, log: SealedLog, wanted: ProofsWanted): Promise<SealProofs | null> =>
  inTransaction(pool, (client) => proveIn(client, log, wanted), oneSnapshot);

/** Proofs that are computed in one go, before others have their turn. */
const atOnce = 50;

/** The same in a transaction that sees one snapshot: see `oneSnapshot`. */
export const proveIn = async (client: PoolClient, log: SealedLog, { sequences, streamIds }: ProofsWanted): Promise<SealProofs | null> => {
  const tree = await keptTree(client, log);
  const seal = tree && (await lastSeal(client, tree));
  if (!tree || !seal) return null;
  const nodes = nodesInTiles(remembered(eventTiles(client, tree)));
  const inclusion = new Map<number, readonly Hash[]>();
  for (const sequence of sequences.filter((one) => one >= 1 && one <= seal.size)) {
    inclusion.set(sequence, await inclusionProof(sequence - 1, seal.size, nodes));
    if (inclusion.size % atOnce === 0) await breathe();
  }
  const tiles = remembered(tilesOfHeads(client, tree));
  const buckets = await bucketsOf(
    client,
    tree,
    streamIds.map((streamId) => bucketOf(streamKey(streamId))),
  );
  const heads = new Map<string, HeadProof>();
  for (const streamId of streamIds) {
    heads.set(streamId, await headProof(streamId, buckets.get(bucketOf(streamKey(streamId))) ?? emptyBucket, tiles));
  }
  return { seal, inclusion, heads };
};
