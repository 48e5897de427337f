import type { Pool } from 'pg';
import { moveMarks, proofMarks, unproved, type ProofMark } from './bookkeeping/marks';
import { takeUp, underLock } from './bookkeeping/requests';
import { beginRun, endRun } from './bookkeeping/runs';
import { CannotProve } from './cannot-prove';
import { collectFindings, type Findings } from './findings';
import { takePositions, type Positions, type StorePosition } from './positions';
import { examineReaders, viewProofs } from './readers/examine-readers';
import type { PartitionProof, ProofResult } from './result';
import { walkStore, type StoreWalk } from './store/walk';
import { compareWithStore, type Comparison, type TopicAccount } from './topic/compare-partition';
import { compareTopic, topicEnds, type ProvedTopic, type TopicEnds } from './topic/proved-topic';

export interface ProofOptions {
  /** The database of the log, with the tables of proofs (`migrateProof`). Three connections are enough. */
  readonly pool: Pool;
  /** null: store and views only. */
  readonly topic: ProvedTopic | null;
  /** Who or what asks, for the list of runs. */
  readonly askedBy: string;
  /** The run, where it was asked for and is written down already (`askedFor`). Interrupted, it stays open for whoever goes on with it. */
  readonly run?: number;
  /** From the first event on; else from where the last proof ended. */
  readonly whole: boolean;
  /** How long an event may wait for relay or view before one that does not move is called frozen, in milliseconds. Default 60,000. */
  readonly patienceMs?: number;
  /** Told how many of so many events of the store have been read. */
  readonly progress?: (events: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Proves that store, topic and views agree, up to the positions that they had at the start: the service goes on meanwhile. Everything is
 * read in streams, so memory does not grow with the log. The run is written down (`proofRuns`), and what was proved is marked, so that the
 * next run reads only what is new.
 *
 * @throws CannotProve when there is no log, no topic, the brokers do not answer, or the signal aborts; the database's own error
 */
export const runProof = async (options: ProofOptions): Promise<ProofResult> => {
  const { pool, run, signal = new AbortController().signal } = options;
  const id = await begin(options);
  try {
    const result = await underLock(pool, id, () => prove({ ...options, signal }));
    await endRun(pool, id, { result });
    return result;
  } catch (cause) {
    const error = signal.aborted ? new CannotProve('The proof was interrupted, and nothing of it counts: run it again.', { cause }) : cause;
    const isGoneOnWith = signal.aborted && run !== undefined;
    // The run's own failure is what its caller must hear of.
    if (!isGoneOnWith) await endRun(pool, id, { failure: failureInWords(error) }).catch(() => undefined);
    throw error;
  }
};

/** @returns the number of the run */
const begin = async ({ pool, run, askedBy, whole, topic }: ProofOptions): Promise<number> => {
  const name = topic?.name ?? null;
  if (run === undefined) return beginRun(pool, { askedBy, whole, topic: name });
  await takeUp(pool, run, name);
  return run;
};

/** Of an error that is not ours only its code: a database's words may quote a row. */
const failureInWords = (error: unknown): string => {
  if (error instanceof CannotProve) return error.message;
  const { code } = error as { readonly code?: unknown };
  return `The database did not answer, or refused (${typeof code === 'string' ? code : 'no code'})`;
};

/** What is proved of one partition, and how far it is. */
interface Way {
  readonly position: StorePosition;
  readonly mark: ProofMark;
  readonly walk: StoreWalk;
  readonly published: number;
  /** null without a topic. */
  readonly topic: { readonly comparison: Comparison; readonly from: number; readonly to: number } | null;
}

type Proving = ProofOptions & { readonly signal: AbortSignal };

const prove = async (options: Proving): Promise<ProofResult> => {
  const { pool, topic, patienceMs = 60_000, signal } = options;
  const began = performance.now();
  const findings = collectFindings();
  const positions = await positionsOf(options);
  examineHeads(positions.store, findings);
  const ways = await waysOf(options, positions, findings);
  if (topic) {
    const compared = ways.flatMap(({ position: { partition }, topic: way }) => (way ? [{ partition, ...way }] : []));
    await compareTopic(topic, positions.genesis.partitions, compared, signal);
  }
  const proofs: PartitionProof[] = [];
  const marks: ProofMark[] = [];
  for (const way of ways) {
    const account = (await way.topic?.comparison.end()) ?? null;
    await way.walk.to(way.position.head);
    proofs.push(proofOf(way, account));
    if (!findings.holds(way.position.partition)) marks.push(markAfter(way, account));
  }
  const since = await positionsOf(options);
  for (const finding of examineReaders(positions.readers, since.readers, patienceMs)) findings.add(finding);
  await moveMarks(pool, topic?.name ?? null, marks);
  return {
    proved: findings.named().length === 0,
    partitions: proofs,
    views: viewProofs(positions.readers),
    counts: findings.counts(),
    findings: findings.named(),
    events: ways.reduce((sum, { walk }) => sum + walk.events(), 0),
    seconds: Math.round(performance.now() - began) / 1_000,
  };
};

const positionsOf = async ({ pool, topic }: ProofOptions): Promise<Positions> => {
  const positions = await takePositions(pool, topic?.name ?? null);
  if (!positions) throw new CannotProve('The database holds no event log yet: start the service with "npm start", or import something.');
  return positions;
};

const examineHeads = (store: readonly StorePosition[], findings: Findings): void => {
  for (const { partition, head, last } of store) {
    if (head > last) findings.add({ kind: 'head-ahead', partition, sequence: head, why: `the last event is ${last}` });
    if (head < last) findings.add({ kind: 'head-frozen', partition, sequence: head, why: `the last event is ${last}` });
  }
};

const waysOf = async (options: Proving, positions: Positions, findings: Findings): Promise<readonly Way[]> => {
  const { pool, topic, whole, signal, progress = () => undefined } = options;
  const { clusterId, partitions } = positions.genesis;
  const ends = topic && (await topicEnds(topic, partitions));
  // Asked for after the topic's ends: whatever lies before these was in the log by now.
  const since = new Map((await positionsOf(options)).store.map(({ partition, head, last }) => [partition, Math.max(head, last)]));
  const published = new Map(positions.readers.flatMap(({ view, partition, reached }) => (view === null ? [[partition, reached]] : [])));
  const known = whole ? new Map<number, ProofMark>() : await proofMarks(pool, topic?.name ?? null);
  const grounds = positions.store.map((position) => {
    const at = ends?.get(position.partition) ?? { low: 0, high: 0 };
    return { position, at, mark: groundOf(position, known.get(position.partition), at, findings) };
  });
  const total = grounds.reduce((sum, { position, mark }) => sum + position.head - mark.sequence, 0);
  let read = 0;
  const tell = (events: number): void => progress((read += events), total);
  return grounds.map(({ position, mark, at }): Way => {
    const { partition, head } = position;
    const stretch = { partition, after: mark.sequence, upTo: head };
    const walk = walkStore({ pool, clusterId, stretch, digest: mark.digest, findings, progress: tell, signal });
    const marked = published.get(partition) ?? 0;
    const comparison = compareWithStore({
      ...{ pool, clusterId, partition, walk, findings },
      ...{ after: mark.sequence, digest: mark.digest, position: head, headSince: since.get(partition) ?? head },
      ...{ published: marked, end: at.high },
    });
    const from = mark.sequence === 0 ? at.low : mark.nextOffset;
    return { position, mark, walk, published: marked, topic: ends && { comparison, from, to: at.high } };
  });
};

/** From where a partition is proved: from its mark, or from the beginning where the topic was made anew or the log has lost what was proved. */
const groundOf = (
  { partition, head }: StorePosition,
  mark: ProofMark | undefined,
  { low, high }: TopicEnds,
  findings: Findings,
): ProofMark => {
  if (!mark) return unproved(partition);
  if (mark.sequence > head) {
    findings.add({ kind: 'hole', partition, sequence: head + 1, upTo: mark.sequence, why: 'it was there when it was proved' });
    return unproved(partition);
  }
  return low <= mark.nextOffset && mark.nextOffset <= high ? mark : unproved(partition);
};

const proofOf = ({ position: { partition, head }, mark, walk, published }: Way, account: TopicAccount | null): PartitionProof => ({
  partition,
  after: mark.sequence,
  head,
  store: { events: mark.sequence + walk.events(), last: walk.last(), digest: walk.digest().toString('hex') },
  topic: account && {
    events: mark.sequence + account.events,
    last: account.last,
    digest: account.digest.toString('hex'),
    storeDigest: account.storeDigest.toString('hex'),
    published,
    repeats: account.repeats,
    foreign: account.foreign,
  },
});

const markAfter = ({ position: { partition, head }, walk }: Way, account: TopicAccount | null): ProofMark =>
  account
    ? { partition, sequence: account.last, digest: account.digest, nextOffset: account.nextOffset }
    : { partition, sequence: head, digest: walk.digest(), nextOffset: 0 };
