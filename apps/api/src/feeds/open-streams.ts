import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { findFeed, type Cursor } from '@throughline/feeds';
import { counterIn, feedMetrics, gaugeIn, problemError } from '@throughline/platform';
import type { Counter } from 'prom-client';
import { SERVICES, type ApiServices } from '../services';
import { FeedReading, type FeedReader } from './feed-reading';
import { FeedStream, type EndReason } from './feed-stream';

const mostStreams = 1_000;
/** A reader's token was looked at when it came: after so long it has to come again. */
const longestMs = 15 * 60_000;
/** A reader who takes nothing for so long is cut off. */
const patienceMs = 30_000;
/** So long whoever is told to open a new stream may take to hear it. */
const hearWithinMs = 2_000;
const lookEveryMs = 1_000;

/** Streams of feeds that are open: how many there may be, how long, and when a slow one ends. */
@Injectable()
export class OpenStreams implements OnModuleDestroy {
  readonly #streams = new Map<FeedStream, { readonly since: number }>();
  readonly #ended: Counter<'reason'>;
  readonly #known = new Map<string, { readonly at: number; readonly found: Promise<unknown> }>();
  #looking: NodeJS.Timeout | null = null;

  constructor(
    @Inject(SERVICES) private readonly services: ApiServices,
    @Inject(FeedReading) private readonly reading: FeedReading,
  ) {
    this.#ended = counterIn(services.metrics, feedMetrics.cutOff);
    gaugeIn(services.metrics, feedMetrics.streams, (gauge) => gauge.set(this.#streams.size));
    reading.stopping.addEventListener('abort', () => this.#endAll());
  }

  /** @throws ProblemError `unavailable` when there are too many */
  open(reader: FeedReader, cursor: Cursor): FeedStream {
    if (this.#streams.size >= mostStreams) throw problemError('unavailable', { detail: `${mostStreams} streams are open already.` });
    const { reading, services } = this;
    const goesOn = (): Promise<unknown> => this.#goesOn(reader.feed.feed);
    const stream = new FeedStream({ reading, reader, cursor, goesOn, clusterId: services.log.clusterId });
    this.#streams.set(stream, { since: performance.now() });
    stream.readable.once('close', () => this.#streams.delete(stream));
    this.#looking ??= setInterval(() => this.#look(), lookEveryMs);
    return stream;
  }

  onModuleDestroy(): void {
    if (this.#looking) clearInterval(this.#looking);
    this.#endAll();
  }

  #endAll(): void {
    for (const stream of this.#streams.keys()) this.#end(stream, 'stopping');
  }

  #look(): void {
    for (const [stream, { since }] of this.#streams) {
      if (stream.waited() > patienceMs) this.#end(stream, 'too-slow');
      else if (performance.now() - since > longestMs) this.#end(stream, 'reopen');
    }
  }

  /** Whoever does not take what is left in time is cut off. */
  #end(stream: FeedStream, reason: EndReason): void {
    if (!stream.end(reason)) return;
    this.#ended.inc({ reason });
    setTimeout(() => stream.readable.destroy(), hearWithinMs).unref();
  }

  /** Streams of a feed share the question; the answer is no older than a second. */
  #goesOn(feed: string): Promise<unknown> {
    const known = this.#known.get(feed);
    if (known && performance.now() - known.at < lookEveryMs) return known.found;
    const found = findFeed(this.services.views, feed);
    this.#known.set(feed, { at: performance.now(), found });
    return found;
  }
}
