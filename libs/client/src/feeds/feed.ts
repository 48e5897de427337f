import type { Transport } from '../transport';
import type { Checkpoint, CheckpointStore, FeedBatch, FeedEvent, Position } from './checkpoint';
import { readPages } from './pages';
import { readStream } from './stream';

/** How a feed is read: asked page by page, or open as a stream. */
export type Way = 'pages' | 'stream';

export interface ReadOptions {
  /** Pages unless given. A stream brings what happens sooner. */
  readonly way?: Way;
  /** Events of a page at most, 1 to 500; 100 unless given. */
  readonly limit?: number;
  /** Ends when there is nothing more now; goes on for ever unless given. Of pages only. */
  readonly ends?: boolean;
  /** Ends the reading with its reason. */
  readonly signal?: AbortSignal;
}

export interface FollowOptions extends ReadOptions {
  /** Where it is kept how far this subscriber is. */
  readonly store: CheckpointStore;
  /**
   * Makes events your own. When it has, the checkpoint is saved; whoever saves it in the same transaction has every event once, whatever breaks off,
   * and anybody else at least once.
   */
  readonly take: (events: readonly FeedEvent[], checkpoint: Checkpoint) => void | Promise<void>;
  /** Told where the log lacks an event. */
  readonly onStopped?: (positions: readonly Position[]) => void;
}

/** A feed. Lost connections, restarts of the service and too many requests are waited for; any other "no" is thrown as ServiceProblem. */
export interface FeedReader {
  /** Batches from a checkpoint on, null for the beginning of the feed. No event comes twice. */
  readonly batches: (from: Checkpoint | null, options?: ReadOptions) => AsyncGenerator<FeedBatch>;
  /** Takes batch after batch, from where the store says. */
  readonly follow: (options: FollowOptions) => Promise<void>;
}

const usualLimit = 100;

export const openFeed = (transport: Transport, name: string): FeedReader => {
  const batches: FeedReader['batches'] = (from, { way = 'pages', limit = usualLimit, ends = false, signal } = {}) =>
    way === 'stream'
      ? readStream(transport, name, from, signal)
      : readPages(transport, name, from, { limit, ends, ...(signal ? { signal } : {}) });
  return {
    batches,
    follow: async ({ store, take, onStopped, ...options }) => {
      for await (const { events, checkpoint, stopped } of batches(await store.load(), options)) {
        if (stopped.length > 0) onStopped?.(stopped);
        if (events.length > 0) await take(events, checkpoint);
        await store.save(checkpoint);
      }
    },
  };
};
