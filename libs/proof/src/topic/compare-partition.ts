import { messageReader, type ForeignReason } from '@throughline/broker';
import { storedRows } from '@throughline/log';
import type { KafkaMessage } from 'kafkajs';
import type { Pool } from 'pg';
import { contentDigest, rolled } from '../digest/event-digest';
import { contentOfMessage, differingFields, type MessageContent } from '../digest/message-content';
import type { Findings } from '../findings';
import { walked, type StoreWalk, type Walked } from '../store/walk';
import { openGaps, type Run } from './gaps';

export interface ComparisonOptions {
  readonly pool: Pool;
  readonly clusterId: string;
  readonly partition: number;
  /** Up to here, and up to the offset where reading begins, the topic was proved before, with this rolling digest. */
  readonly after: number;
  readonly digest: Buffer;
  /** The log's head when the proof began: messages beyond it are the next proof's. */
  readonly position: number;
  /** The log's head after the topic's end was asked for. What lies beyond it in the topic the log cannot know. */
  readonly headSince: number;
  /** What the relay had marked as published when the proof began. */
  readonly published: number;
  /** The offset at which reading ends. */
  readonly end: number;
  /** The way over the store, from `after` on. */
  readonly walk: StoreWalk;
  readonly findings: Findings;
}

/** What a partition of the topic came to. */
export interface TopicAccount {
  /** Events found, each counted once. */
  readonly events: number;
  /** The greatest sequence up to the position. */
  readonly last: number;
  /** Over the events in the order in which the topic gave them first. */
  readonly digest: Buffer;
  /** That of the store at `last`. */
  readonly storeDigest: Buffer;
  /** Messages that say again, byte for byte, what an earlier one said: a relay left them behind, and readers drop them. */
  readonly repeats: number;
  readonly foreign: number;
  /** Where the next proof reads on. */
  readonly nextOffset: number;
}

export interface Comparison {
  /** Takes the partition's messages in their order. @returns false when no more needs to be seen */
  readonly take: (message: KafkaMessage) => Promise<boolean>;
  /** Says what did not come. To be asked once, when all was read. */
  readonly end: () => Promise<TopicAccount>;
}

/** Compares the messages of a partition with the stored events, one by one. */
export const compareWithStore = (options: ComparisonOptions): Comparison => {
  const { clusterId, partition, after, position, headSince, published, walk, findings } = options;
  const reader = messageReader(partition, clusterId);
  const lookUp = lookingUp(options);
  const lacks = ({ from, upTo }: Run): void =>
    findings.add({ kind: 'missing', partition, sequence: from, ...(upTo > from ? { upTo } : {}) });
  const gaps = openGaps(lacks);
  let digest = options.digest;
  let last = after;
  let events = 0;
  let repeats = 0;
  let foreign = 0;
  let beyond: { readonly from: number; readonly upTo: number; readonly offset: number } | null = null;
  let stoppedAt: number | null = null;

  const skipTo = (sequence: number): void => {
    if (sequence > last + 1) gaps.open({ from: last + 1, upTo: sequence - 1 });
    last = Math.max(last, sequence - 1);
  };

  const first = (found: MessageContent, expected: Walked | null, sequence: number, offset: number): void => {
    events += 1;
    const own = contentDigest(found);
    digest = rolled(digest, own);
    if (expected === null || expected.digest.equals(own)) return;
    findings.add({ kind: 'altered', partition, sequence, offset, fields: differingFields(found, expected.content) });
  };

  const later = async (found: MessageContent, sequence: number, offset: number): Promise<void> => {
    const expected = await lookUp(sequence);
    if (gaps.close(sequence)) {
      findings.add({ kind: 'reordered', partition, sequence, offset, why: `${last} came before it` });
      first(found, expected, sequence, offset);
      return;
    }
    const fields = expected === null ? [] : differingFields(found, expected.content);
    if (fields.length === 0) repeats += 1;
    else findings.add({ kind: 'doubled', partition, sequence, offset, fields });
  };

  /** Reading goes on only while something may still come that belongs before it. */
  const pastPosition = (sequence: number, offset: number): boolean => {
    skipTo(position + 1);
    stoppedAt ??= offset;
    if (sequence <= headSince) return gaps.left().length > 0 || beyond !== null;
    beyond = { from: beyond?.from ?? sequence, upTo: Math.max(beyond?.upTo ?? 0, sequence), offset: beyond?.offset ?? offset };
    return true;
  };

  return {
    take: async (message) => {
      const offset = Number(message.offset);
      const placed = reader.place(message);
      if (placed.kind === 'foreign') {
        foreign += 1;
        findings.add({ kind: 'foreign', partition, offset, why: foreignInWords[placed.reason] });
        return true;
      }
      const { sequence } = placed;
      if (sequence > position) return pastPosition(sequence, offset);
      const found = contentOfMessage(message);
      if (sequence <= last) {
        await later(found, sequence, offset);
        return true;
      }
      skipTo(sequence);
      first(found, await walk.to(sequence), sequence, offset);
      last = sequence;
      return true;
    },
    end: async () => {
      for (const run of gaps.left()) lacks(run);
      const due = Math.min(published, position);
      if (last < due) lacks({ from: last + 1, upTo: due });
      if (beyond) {
        const { from, upTo, offset } = beyond;
        const why = `the log ends at ${headSince}: the database was restored from an older state`;
        findings.add({ kind: 'beyond-log', partition, sequence: from, ...(upTo > from ? { upTo } : {}), offset, why });
      }
      await walk.to(last);
      return { events, last, digest, storeDigest: walk.digest(), repeats, foreign, nextOffset: stoppedAt ?? options.end };
    },
  };
};

const foreignInWords: Readonly<Record<ForeignReason, string>> = {
  'no-source': 'it names no log',
  'other-source': 'it is of another log',
  'other-partition': 'it names another partition',
  'no-sequence': 'it names no sequence',
};

/** Events that were walked over already, looked up a page at a time: repetitions come in runs. */
const lookingUp = ({ pool, clusterId, partition, position }: ComparisonOptions) => {
  let page: ReadonlyMap<number, Walked> = new Map();
  return async (sequence: number): Promise<Walked | null> => {
    if (!page.has(sequence)) {
      const rows = await storedRows(pool, { partition, after: sequence - 1, upTo: position }, lookUpAtOnce);
      page = new Map(rows.flatMap(({ sequence: at, event }) => (event ? [[at, walked(event, clusterId)] as const] : [])));
    }
    return page.get(sequence) ?? null;
  };
};

const lookUpAtOnce = 100;
