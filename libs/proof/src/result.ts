import type { Finding, FindingKind } from './findings';

/** What a proof came to. Positions, counts and digests; nothing of a payload, no id of a person or an episode. */
export interface ProofResult {
  /** Nothing was found wrong. */
  readonly proved: boolean;
  readonly partitions: readonly PartitionProof[];
  readonly views: readonly ViewProof[];
  /** How much was found wrong, by kind. */
  readonly counts: Readonly<Partial<Record<FindingKind, number>>>;
  /** The first 1,000 of it. */
  readonly findings: readonly Finding[];
  /** Events of the store that were read. */
  readonly events: number;
  readonly seconds: number;
}

/** One partition of store and topic. Digests are rolling ones, in hexadecimal. */
export interface PartitionProof {
  readonly partition: number;
  /** What was proved before, and not read again: everything up to this sequence. */
  readonly after: number;
  /** What the head row said at the start: the position up to which was read. */
  readonly head: number;
  readonly store: {
    /** Events, those that were proved before included. */
    readonly events: number;
    readonly last: number;
    readonly digest: string;
  };
  /** null without a topic. */
  readonly topic: {
    /** Events, each counted once, those that were proved before included. */
    readonly events: number;
    readonly last: number;
    readonly digest: string;
    /** The store's at the sequence where the topic ended. */
    readonly storeDigest: string;
    /** The relay's mark at the start. */
    readonly published: number;
    readonly repeats: number;
    readonly foreign: number;
  } | null;
}

/** One partition of what serves a view's queries. */
export interface ViewProof {
  readonly view: string;
  readonly partition: number;
  /** Every event up to here was folded, or waits in the queue of a parked key. */
  readonly checkpoint: number;
  /** How many of these were folded, as the checkpoint and the queues have it. */
  readonly folded: number;
  /** How many wait. */
  readonly parked: number;
  /** How many events of the log the view had not reached at the start. */
  readonly behind: number;
}
