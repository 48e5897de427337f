import { Fault, type Position, type StoredEvent } from '@throughline/kernel';
import { disclose, type Subscription, type WithholdReason } from '@throughline/disclosure';
import type { Cursor } from '../cursor/cursor';
import { FeedRefusal } from '../registry/feed';
import type { Tail } from './tail';

/** What a reader of a feed is given. */
export interface FeedPage {
  /** In the order of each partition. */
  readonly events: readonly StoredEvent[];
  /** Behind the page, what was withheld included. */
  readonly cursor: Cursor;
  /** Whether the next page can be read at once. */
  readonly more: boolean;
  /** Where the log lacks an event: nothing behind it is given, everything before it and in other partitions is. */
  readonly stopped: readonly Position[];
  readonly withheld: ReadonlyMap<WithholdReason, number>;
}

/** How large a page may become. */
export interface PageSize {
  /** The most events. */
  readonly events: number;
  /** A page is full when its payloads come to so many bytes; its last event may be larger than that. */
  readonly bytes: number;
}

/** A page that finds nothing to give ends after so many events, so that a narrow subscription does not keep the database for itself. */
const lookedAtMost = 5_000;
/** So many events are read at once for a subscription that takes only some of them. */
const narrowedPage = 100;

/**
 * The next events of a feed, from every partition that has some, beginning at the cursor's turn.
 * @throws FeedRefusal `cursor-ahead` when the log has not come as far as the cursor
 */
export const readFeedPage = async (tail: Tail, feed: Subscription, { positions, turn }: Cursor, size: PageSize): Promise<FeedPage> => {
  const heads = await tail.heads();
  const ahead = positions.findIndex((position, partition) => position > (heads[partition] ?? 0));
  if (ahead >= 0) throw cursorAhead(ahead);
  const page = new PageBeingRead(feed, positions, size);
  const isBehind = (partition: number): boolean => page.at(partition) < (heads[partition] ?? 0) && !page.stopped.has(partition);
  const inTurn = positions.map((_, place) => (turn + place) % positions.length);
  let next = turn;
  for (let behind = inTurn.filter(isBehind); behind.length > 0 && !page.full(); behind = behind.filter(isBehind)) {
    const share = Math.ceil(page.room() / behind.length);
    for (const partition of behind) {
      if (page.full()) break;
      await page.readFrom(tail, partition, Math.min(share, page.room()));
      next = (partition + 1) % positions.length;
    }
  }
  return page.finished(next, inTurn.some(isBehind));
};

/** A page while it is being filled, partition by partition. */
class PageBeingRead {
  readonly stopped = new Map<number, number>();
  readonly #events: StoredEvent[] = [];
  readonly #positions: number[];
  readonly #withheld = new Map<WithholdReason, number>();
  readonly #narrowed: boolean;
  #looked = 0;
  #bytes = 0;

  constructor(
    private readonly feed: Subscription,
    positions: readonly number[],
    private readonly size: PageSize,
  ) {
    this.#positions = [...positions];
    this.#narrowed = feed.types !== '*' || feed.sites !== '*';
  }

  at(partition: number): number {
    return this.#positions[partition] ?? 0;
  }

  room(): number {
    return this.size.events - this.#events.length;
  }

  full(): boolean {
    return this.room() <= 0 || this.#bytes >= this.size.bytes || this.#looked >= lookedAtMost;
  }

  /** Takes the next events of a partition, `share` of them at most. */
  async readFrom(tail: Tail, partition: number, share: number): Promise<void> {
    const events = await this.#read(tail, partition, this.#narrowed ? Math.max(share, narrowedPage) : share);
    let taken = 0;
    for (const event of events) {
      this.#looked += 1;
      this.#positions[partition] = event.sequence;
      const disclosure = disclose(this.feed, event);
      if (disclosure.verdict === 'withhold') this.#withheld.set(disclosure.reason, (this.#withheld.get(disclosure.reason) ?? 0) + 1);
      else {
        this.#events.push(event);
        this.#bytes += event.payload.length;
        taken += 1;
      }
      if (taken === share || this.full()) return;
    }
  }

  finished(turn: number, more: boolean): FeedPage {
    return {
      events: this.#events,
      cursor: { positions: this.#positions, turn },
      more,
      stopped: [...this.stopped].map(([partition, sequence]) => ({ partition, sequence })),
      withheld: this.#withheld,
    };
  }

  /** What lies before a missing event is given; the partition goes no further. */
  async #read(tail: Tail, partition: number, limit: number): Promise<readonly StoredEvent[]> {
    const after = this.at(partition);
    try {
      return await tail.read(partition, { after, limit });
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'missing-event' || !error.position) throw error;
      const { sequence } = error.position;
      this.stopped.set(partition, sequence);
      return sequence - 1 > after ? tail.read(partition, { after, limit: sequence - 1 - after }) : [];
    }
  }
}

const cursorAhead = (partition: number): FeedRefusal =>
  new FeedRefusal(
    'cursor-ahead',
    `The log has not come as far in partition ${partition} as this cursor: its database was restored from an older state. ` +
      'Ask the operators from where to begin anew; what you know beyond it may never have been kept.',
  );
