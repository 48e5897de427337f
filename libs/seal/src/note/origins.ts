import type { VerifierKey } from './keys';

/** Which tree: a partition of a log. */
export interface SealedLog {
  /** The log's name among all others. */
  readonly clusterId: string;
  readonly partition: number;
}

/** The origin of a partition's checkpoints; the name, too, under which its notes are signed. */
export const originOf = ({ clusterId, partition }: SealedLog): string => `throughline/${clusterId}/${partition}`;

/**
 * The origin of the tree of stream heads as they were when the partition had so many events. Each size is a tree of its own: heads change, and do
 * not only come after one another.
 */
export const headsOriginOf = (log: SealedLog, size: number): string => `${originOf(log)}/heads/${size}`;

/** The keys by which a partition's notes are verified: a public key counts for all partitions of the log. */
export const keysOf = (log: SealedLog, publicKeys: readonly Buffer[]): readonly VerifierKey[] =>
  publicKeys.map((publicKey) => ({ name: originOf(log), kind: 'note', publicKey }));
