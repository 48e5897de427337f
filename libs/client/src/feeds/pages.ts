import type { Transport } from '../transport';
import { advance, type Checkpoint, type FeedBatch, type FeedEvent, type Position } from './checkpoint';

export interface PageOptions {
  readonly limit: number;
  /** Ends when there is nothing more now, instead of waiting for it. */
  readonly ends: boolean;
  readonly signal?: AbortSignal;
}

/** Seconds for which the service holds an empty answer back. */
const waitSeconds = 20;

/** A feed page by page. @throws ServiceProblem for a "no" that does not pass */
export async function* readPages(
  transport: Transport,
  feed: string,
  from: Checkpoint | null,
  { limit, ends, signal }: PageOptions,
): AsyncGenerator<FeedBatch> {
  for (let checkpoint = from; ;) {
    const { given, cursor, more, stopped } = await askPage(transport, feed, checkpoint, { limit, ends, ...(signal ? { signal } : {}) });
    const moved = cursor !== checkpoint?.cursor;
    const batch = { ...advance(checkpoint, given, cursor), stopped };
    ({ checkpoint } = batch);
    if (moved || stopped.length > 0) yield batch;
    if (ends && !more) return;
  }
}

interface Page {
  readonly given: readonly FeedEvent[];
  readonly cursor: string;
  readonly more: boolean;
  readonly stopped: readonly Position[];
}

/** Asks until there is an answer. */
const askPage = async (
  transport: Transport,
  feed: string,
  from: Checkpoint | null,
  { limit, ends, signal }: PageOptions,
): Promise<Page> => {
  const query = new URLSearchParams({ limit: String(limit), ...(ends ? {} : { wait: String(waitSeconds) }) });
  if (from) query.set('after', from.cursor);
  const answer = await transport({
    ...{ method: 'GET', path: `/v1/feeds/${encodeURIComponent(feed)}/events?${query.toString()}`, repeatable: true },
    ...{ attempts: Number.POSITIVE_INFINITY, ...(signal ? { signal } : {}) },
  });
  const { headers } = answer;
  return {
    given: (await answer.json()) as readonly FeedEvent[],
    cursor: headers.get('feed-cursor') ?? '',
    more: headers.get('feed-more') === 'true',
    stopped: positionsIn(headers.get('feed-stopped')),
  };
};

/** `0:31,3:7`. */
const positionsIn = (text: string | null): readonly Position[] =>
  (text ?? '').split(',').flatMap((one) => {
    const [, partition, sequence] = /^(\d+):(\d+)$/.exec(one) ?? [];
    return sequence === undefined ? [] : [{ partition: Number(partition), sequence: Number(sequence) }];
  });
