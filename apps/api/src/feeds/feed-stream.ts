import { Readable } from 'node:stream';
import { cloudEventText, FeedRefusal, writeCursor, type Cursor, type FeedPage } from '@throughline/feeds';
import type { StoredEvent } from '@throughline/kernel';
import type { FeedReader, FeedReading } from './feed-reading';

/** Why a stream ends that its reader did not end. */
export type EndReason = 'too-slow' | 'reopen' | 'stopping' | 'feed-ended' | 'unreadable';

const nextStep: Readonly<Record<EndReason, string>> = {
  'too-slow': 'You took nothing for too long. Open the stream again with Last-Event-ID; if it happens again, read pages instead.',
  reopen: 'Open the stream again with Last-Event-ID and a token that is valid then.',
  stopping: 'Open the stream again with Last-Event-ID: another instance serves it.',
  'feed-ended': 'Nothing more comes: the feed has ended, or the log does not know the cursor. Read a page, which says why.',
  unreadable: 'Open the stream again with Last-Event-ID in a while.',
};

/** What is in memory for a reader who takes nothing: this once in the stream and once in the connection. */
const chunk = { events: 16, bytes: 64 * 1024 };
const silenceMs = 15_000;
/** How long a reader waits before it asks again, once a stream has ended, in milliseconds. */
const retryMs = 2_000;

export interface FeedStreamOptions {
  readonly reading: Pick<FeedReading, 'next' | 'grown' | 'reached'>;
  readonly reader: FeedReader;
  readonly clusterId: string;
  readonly cursor: Cursor;
  /** Looks at each chunk anew whether the feed still goes on. @throws FeedRefusal when it does not */
  readonly goesOn: () => Promise<unknown>;
}

/** A feed as server-sent events for one reader: no faster than they are taken, one small chunk at a time. */
export class FeedStream {
  readonly readable: Readable;
  readonly #over = new AbortController();
  #reason: EndReason = 'unreadable';
  #cursor: Cursor;
  /** The monotonic time since when a chunk waits to be taken; null while none does. */
  #offeredAt: number | null = null;

  constructor(private readonly options: FeedStreamOptions) {
    this.#cursor = options.cursor;
    this.readable = Readable.from(this.#frames(), { objectMode: false, highWaterMark: 1 });
    this.readable.once('close', () => this.#over.abort());
  }

  /** For how long a chunk has been waiting to be taken, in milliseconds. */
  waited(): number {
    return this.#offeredAt === null ? 0 : performance.now() - this.#offeredAt;
  }

  /** Says why and what to do next, and ends; what was sent arrives. @returns false when it was ending already */
  end(reason: EndReason): boolean {
    if (this.#over.signal.aborted) return false;
    this.#reason = reason;
    this.#over.abort();
    return true;
  }

  async *#frames(): AsyncGenerator<string> {
    yield `retry: ${retryMs}\n\n`;
    try {
      for await (const frame of this.#chunks()) {
        this.#offeredAt = performance.now();
        yield frame;
        this.#offeredAt = null;
      }
    } catch (error) {
      this.end(error instanceof FeedRefusal ? 'feed-ended' : 'unreadable');
    }
    yield `event: end\ndata: ${JSON.stringify({ reason: this.#reason, next: nextStep[this.#reason] })}\n\n`;
  }

  async *#chunks(): AsyncGenerator<string> {
    const { reading, reader, goesOn } = this.options;
    const told = new Set<string>();
    let spokeAt = performance.now();
    while (!this.#over.signal.aborted) {
      await goesOn();
      const page = await reading.next(reader, this.#cursor, chunk);
      const text = this.#textOf(page, told);
      if (text !== '') {
        yield text;
        spokeAt = performance.now();
      }
      this.#cursor = page.cursor;
      reading.reached(reader.feed, page.cursor);
      if (page.more) continue;
      await reading.grown(silenceMs, this.#over.signal);
      if (performance.now() - spokeAt < silenceMs) continue;
      yield `id: ${writeCursor(this.#cursor, reader.feed)}\n:\n\n`;
      spokeAt = performance.now();
    }
  }

  #textOf({ events, stopped }: FeedPage, told: Set<string>): string {
    const { clusterId, reader } = this.options;
    const positions = [...this.#cursor.positions];
    const frames = events.map((event) => {
      positions[event.partition] = event.sequence;
      const id = writeCursor({ positions, turn: (event.partition + 1) % positions.length }, reader.feed);
      return `id: ${id}\n${dataOf(event, clusterId)}\n\n`;
    });
    for (const place of stopped) {
      const text = JSON.stringify(place);
      if (!told.has(text)) frames.push(`event: stopped\ndata: ${text}\n\n`);
      told.add(text);
    }
    return frames.join('');
  }
}

/** JSON may have line breaks where it has blanks; in a stream each line is named. */
const dataOf = (event: StoredEvent, clusterId: string): string =>
  cloudEventText(event, clusterId)
    .split(/\r\n|\n|\r/)
    .map((line) => `data: ${line}`)
    .join('\n');
