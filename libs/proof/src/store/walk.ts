import type { StoredEvent } from '@throughline/kernel';
import { storedRows, type StoredRow, type StoredStretch } from '@throughline/log';
import type { Pool } from 'pg';
import { contentDigest, rolled } from '../digest/event-digest';
import { contentOfEvent, type MessageContent } from '../digest/message-content';
import type { Findings } from '../findings';
import { streamGaps } from './stream-gaps';

export interface WalkOptions {
  readonly pool: Pool;
  readonly clusterId: string;
  /** What is walked over: from behind what is proved up to the position taken at the start. */
  readonly stretch: StoredStretch;
  /** The rolling digest where the stretch begins. */
  readonly digest: Buffer;
  readonly findings: Findings;
  /** Told how many events were walked over since it was told last. */
  readonly progress: (events: number) => void;
  readonly signal: AbortSignal;
}

/** An event on the way. */
export interface Walked {
  readonly content: MessageContent;
  readonly digest: Buffer;
}

/** What a stored event's message must hold. */
export const walked = (event: StoredEvent, clusterId: string): Walked => {
  const content = contentOfEvent(event, clusterId);
  return { content, digest: contentDigest(content) };
};

/** One way over a stretch of the store, looking at every event on it. Holds one page. */
export interface StoreWalk {
  /** Walks on to a sequence, and no further. @returns what is there; null when nothing readable is */
  readonly to: (sequence: number) => Promise<Walked | null>;
  /** How many events were walked over. */
  readonly events: () => number;
  /** The sequence of the last one; where the stretch begins when there was none. */
  readonly last: () => number;
  /** The rolling digest up to where it has come. */
  readonly digest: () => Buffer;
}

const pageSize = 500;

export const walkStore = (options: WalkOptions): StoreWalk => {
  const { stretch, clusterId, findings } = options;
  const { partition } = stretch;
  const rows = rowsOf(options);
  let digest = options.digest;
  let ahead: StoredRow | null = null;
  let begun = false;
  let reached = stretch.after;
  let last = stretch.after;
  let recordedAt: string | null = null;
  let events = 0;
  let standing: Walked | null = null;

  const next = async (): Promise<StoredRow | null> => {
    const { value, done } = await rows.next();
    return done ? null : value;
  };

  /** The event before the stretch was proved before: it must be there still, and the first one of the stretch follows on it. */
  const begin = async (): Promise<void> => {
    begun = true;
    if (stretch.after > 0) {
      const [before] = await storedRows(options.pool, { partition, after: stretch.after - 1, upTo: stretch.after }, 1);
      if (before) recordedAt = before.recordedAt;
      else findings.add({ kind: 'hole', partition, sequence: stretch.after, why: 'it was there when it was proved' });
    }
    ahead = await next();
  };

  const take = (row: StoredRow): Walked | null => {
    const { sequence, event } = row;
    events += 1;
    if (recordedAt !== null && row.recordedAt < recordedAt) findings.add({ kind: 'recorded-backwards', partition, sequence });
    recordedAt = row.recordedAt;
    last = sequence;
    if (event === null) {
      findings.add({ kind: 'unreadable', partition, sequence });
      return null;
    }
    const there = walked(event, clusterId);
    digest = rolled(digest, there.digest);
    return there;
  };

  const step = async (): Promise<void> => {
    const expected = reached + 1;
    if (ahead === null || ahead.sequence > expected) {
      const upTo: number = ahead === null ? stretch.upTo : ahead.sequence - 1;
      findings.add({ kind: 'hole', partition, sequence: expected, ...(upTo > expected ? { upTo } : {}) });
      reached = upTo;
      standing = null;
      return;
    }
    standing = take(ahead);
    reached = expected;
    let copies = 1;
    for (ahead = await next(); ahead?.sequence === expected; ahead = await next()) copies += 1;
    if (copies > 1) {
      events += copies - 1;
      findings.add({ kind: 'duplicate', partition, sequence: expected, why: `${copies} times` });
    }
  };

  return {
    to: async (sequence) => {
      if (!begun) await begin();
      while (reached < Math.min(sequence, stretch.upTo)) await step();
      return reached === sequence && last === sequence ? standing : null;
    },
    events: () => events,
    last: () => last,
    digest: () => digest,
  };
};

async function* rowsOf({ pool, stretch, findings, progress, signal }: WalkOptions): AsyncGenerator<StoredRow, void> {
  const { partition, upTo } = stretch;
  for (let after = stretch.after; after < upTo;) {
    signal.throwIfAborted();
    const page = await storedRows(pool, { partition, after, upTo }, pageSize);
    const last = page.at(-1)?.sequence;
    if (last === undefined) return;
    for (const { sequence, streamVersion } of await streamGaps(pool, { partition, after, upTo: last })) {
      findings.add({ kind: 'stream-gap', partition, sequence, why: `its version there is ${streamVersion}` });
    }
    yield* page;
    progress(page.length);
    after = last;
  }
}
