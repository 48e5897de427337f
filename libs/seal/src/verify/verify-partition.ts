import { endsOfStreams, rawEvents, rawEventsAt, type RawEvent } from '@throughline/log';
import type { Pool } from 'pg';
import { eventLeafHash } from '../event-leaf';
import { createHeads, type GrowingHeads } from '../heads/growing-heads';
import { headsRoot } from '../heads/heads-tree';
import { keysOf, type SealedLog } from '../note/origins';
import { eventTiles, keptTree, lastSeal, tilesOfHeads, type KeptTree } from '../store/seals';
import { createFrontier, type Frontier } from '../tree/frontier';
import { hashLength, type Hash } from '../tree/hash';
import { hashesIn, tileWidth } from '../tree/tiles';
import type { SealFinding, SealFindingKind } from './findings';
import { outsideHeads, signedHeads, type SignedHead } from './signed-heads';

export interface VerifyOptions {
  readonly pool: Pool;
  /** The public keys that are trusted, 32 bytes each. */
  readonly publicKeys: readonly Buffer[];
  /** Signed notes that were kept outside the database. */
  readonly outside: readonly string[];
  /** Told how many events were read since it was told last. */
  readonly progress?: (events: number) => void;
  /** Told at each seal that holds, so that an interrupted verification can go on there. */
  readonly reached?: (place: VerifiedTo) => void;
  readonly signal?: AbortSignal;
}

/** Up to where a partition was verified: what a tree goes on from. */
export interface VerifiedTo {
  readonly partition: number;
  readonly size: number;
  /** Roots of the perfect subtrees that the tree consists of there. */
  readonly peaks: readonly Hash[];
}

/** What a verification came to. */
export interface PartitionVerdict {
  readonly partition: number;
  /** Events that were read. */
  readonly events: number;
  /** Up to which sequence the log is as it was sealed. */
  readonly sealed: number;
  /** Events behind the last seal, which nothing protects yet. */
  readonly unsealed: number;
  /** Signed heads that were compared. */
  readonly seals: number;
  /** Behind the first one that concerns the log nothing of the partition is looked at. */
  readonly findings: readonly SealFinding[];
}

const pageSize = 1_000;

/** Above any sequence. */
const endless = Number.MAX_SAFE_INTEGER;

/**
 * Recomputes a partition's tree and the tree of its stream heads from the log, and compares them with every signed head, those that the database
 * keeps and those from outside. Events are read in pages; of each stream its head is kept in memory.
 *
 * @param from where an earlier verification got to; it must be trusted as much as the keys
 */
export const verifyPartition = async (options: VerifyOptions, log: SealedLog, from: VerifiedTo | null): Promise<PartitionVerdict> => {
  const walk = await beginWalk(options, log, from);
  const keys = keysOf(log, options.publicKeys);
  let seals = 0;
  for await (const head of signedHeads(options.pool, walk.tree, walk.verified(), outsideHeads(options.outside, log, keys), keys)) {
    options.signal?.throwIfAborted();
    if (!head.trusted) walk.find('seal-not-trusted', head.size);
    if (head.root === null && head.heads === null) continue;
    seals += 1;
    if (!(await walk.compare(head))) return walk.verdict(seals, 0);
    options.reached?.({ partition: log.partition, size: walk.verified(), peaks: walk.peaks() });
  }
  await walk.end();
  const unsealed = await eventsBehind(options.pool, log, walk.verified());
  if (seals === 0 && from === null && unsealed > 0) walk.find('unsealed', 1, unsealed);
  return walk.verdict(seals, unsealed);
};

interface Walk {
  readonly tree: KeptTree | null;
  /** Up to which size the log is what was signed. */
  readonly verified: () => number;
  readonly peaks: () => readonly Hash[];
  readonly find: (kind: SealFindingKind, sequence: number, upTo?: number) => void;
  /** Goes on to a signed head. @returns whether the log is what was signed */
  readonly compare: (head: SignedHead) => Promise<boolean>;
  /** Looks at what lies behind the last signed head, and at what the database keeps of the stream heads. */
  readonly end: () => Promise<void>;
  readonly verdict: (seals: number, unsealed: number) => PartitionVerdict;
}

const beginWalk = async ({ pool, progress = () => undefined }: VerifyOptions, log: SealedLog, from: VerifiedTo | null): Promise<Walk> => {
  const { partition } = log;
  const tree = await keptTree(pool, log);
  const heads = await headsUpTo(pool, partition, from?.size ?? 0);
  const findings: SealFinding[] = [];
  let signed = createFrontier(from?.size, from?.peaks);
  let leaves: Hash[] = [];
  let events = 0;
  const next = reader(pool, partition, signed.size());

  const find: Walk['find'] = (kind, sequence, upTo = sequence) => {
    findings.push({ kind, partition, sequence, ...(upTo === sequence ? {} : { upTo }) });
  };

  /** Reads up to a size. @returns what is wrong with the sequences on the way */
  const readTo = async (size: number): Promise<Disorder | null> => {
    for (let expected = signed.size() + leaves.length + 1; expected <= size; expected += 1) {
      const event = await next();
      if (event === null || event.sequence > expected) return 'missing';
      if (event.sequence < expected) return 'doubled';
      const leaf = eventLeafHash(event);
      leaves.push(leaf);
      heads.set(event.streamId, { version: event.streamVersion, leaf });
      events += 1;
      if (events % pageSize === 0) progress(pageSize);
    }
    return null;
  };

  const compare: Walk['compare'] = async ({ size, root, heads: signedHeadsRoot }) => {
    const disorder = await readTo(size);
    const grown = grownBy(signed, leaves);
    if (disorder !== null || (root !== null && !grown.root().equals(root))) {
      const place = await firstBad({ pool, tree, signed, leaves, head: { size, root }, disorder });
      find(place.kind, place.sequence, place.upTo);
      return false;
    }
    if (signedHeadsRoot !== null && !heads.root().equals(signedHeadsRoot)) find('heads-differ', size);
    if (root === null) return true;
    const differs = tree && (await firstDifference(pool, tree, signed.size(), leaves));
    if (differs !== null) find('kept-differs', differs);
    signed = grown;
    leaves = [];
    return true;
  };

  return {
    tree,
    verified: () => signed.size(),
    peaks: () => signed.peaks(),
    find,
    compare,
    end: async () => {
      const behind = await next();
      if (behind && behind.sequence <= signed.size()) find('doubled', behind.sequence);
      const last = tree && (await lastSeal(pool, tree));
      if (!tree || last?.size !== signed.size()) return;
      if (!(await headsRoot(tilesOfHeads(pool, tree))).equals(heads.root())) find('kept-differs', last.size);
    },
    verdict: (seals, unsealed) => {
      progress(events % pageSize);
      return { partition, events, sealed: signed.size(), unsealed, seals, findings };
    },
  };
};

type Disorder = 'missing' | 'doubled';

const grownBy = (frontier: Frontier, leaves: readonly Hash[]): Frontier => {
  const grown = createFrontier(frontier.size(), frontier.peaks());
  for (const leaf of leaves) grown.add(leaf);
  return grown;
};

interface Mismatch {
  readonly pool: Pool;
  readonly tree: KeptTree | null;
  /** The tree up to the last head that holds. */
  readonly signed: Frontier;
  /** What the log has behind that. */
  readonly leaves: readonly Hash[];
  /** The head that does not hold. */
  readonly head: { readonly size: number; readonly root: Hash | null };
  readonly disorder: Disorder | null;
}

/**
 * Where the log first is not what was signed. The leaves that the database keeps say it to the position when they are those that were signed, which
 * their root shows; else it is somewhere between two signed heads.
 */
const firstBad = async ({ pool, tree, signed, leaves, head, disorder }: Mismatch): Promise<Omit<SealFinding, 'partition'>> => {
  const after = signed.size();
  const kept = tree && (await keptLeaves(pool, tree, after, head.size));
  const areSigned = kept?.length === head.size - after && head.root !== null && grownBy(signed, kept).root().equals(head.root);
  if (kept && areSigned) {
    const place = kept.findIndex((leaf, index) => !leaves[index]?.equals(leaf));
    if (place >= 0 && place < leaves.length) return { kind: 'altered', sequence: after + place + 1 };
    return { kind: disorder ?? 'missing', sequence: after + leaves.length + (disorder === 'doubled' ? 0 : 1) };
  }
  const upTo = disorder === null ? head.size : after + leaves.length + 1;
  if (disorder === 'missing' && upTo === after + 1) return { kind: 'missing', sequence: upTo };
  return { kind: 'altered-in-range', sequence: Math.min(after + 1, upTo), upTo };
};

/** The leaves that the database keeps, as far as there are any. */
const keptLeaves = async (pool: Pool, tree: KeptTree, after: number, upTo: number): Promise<readonly Hash[]> => {
  const first = Math.floor(after / tileWidth);
  const count = Math.ceil(upTo / tileWidth) - first;
  const places = Array.from({ length: Math.max(0, count) }, (_, number) => ({ level: 0, index: first + number }));
  const hashes: Hash[] = [];
  for (const tile of await eventTiles(pool, tree)(places)) {
    hashes.push(...hashesIn(tile ?? Buffer.alloc(0)));
    if (tile?.length !== tileWidth * hashLength) break;
  }
  return hashes.slice(after - first * tileWidth, upTo - first * tileWidth);
};

/** The first sequence whose kept leaf is not the log's. @returns null when there is none */
const firstDifference = async (pool: Pool, tree: KeptTree, after: number, leaves: readonly Hash[]): Promise<number | null> => {
  const kept = await keptLeaves(pool, tree, after, after + leaves.length);
  const place = leaves.findIndex((leaf, index) => !kept[index]?.equals(leaf));
  return place < 0 ? null : after + place + 1;
};

const headsUpTo = async (pool: Pool, partition: number, upTo: number): Promise<GrowingHeads> => {
  const heads = createHeads();
  const ends = upTo === 0 ? [] : await endsOfStreams(pool, partition, upTo);
  for (let from = 0; from < ends.length; from += pageSize) {
    for (const event of await rawEventsAt(pool, partition, ends.slice(from, from + pageSize))) {
      heads.set(event.streamId, { version: event.streamVersion, leaf: eventLeafHash(event) });
    }
  }
  return heads;
};

/** Reads a partition's events one by one, one page ahead. @returns null at the end */
const reader = (pool: Pool, partition: number, after: number): (() => Promise<RawEvent | null>) => {
  const fetch = (last: number): Promise<readonly RawEvent[]> => {
    const page = rawEvents(pool, { partition, after: last, upTo: endless }, pageSize);
    // Who reads may turn away before it looks at a failure.
    page.catch(() => undefined);
    return page;
  };
  let coming = fetch(after);
  let page: readonly RawEvent[] = [];
  let place = 0;
  return async () => {
    if (place === page.length) {
      page = await coming;
      place = 0;
      const last = page.at(-1);
      if (last) coming = fetch(last.sequence);
    }
    return page[place++] ?? null;
  };
};

const eventsBehind = async (pool: Pool, { partition }: SealedLog, size: number): Promise<number> => {
  const { rows } = await pool.query<{ count: number }>(
    'select count(*)::float8 as count from events where partition = $1 and sequence > $2',
    [partition, size],
  );
  return rows[0]?.count ?? 0;
};
