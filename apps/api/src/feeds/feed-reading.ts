import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  createPositionNotes,
  createTail,
  FeedRefusal,
  findFeed,
  readFeedPage,
  type Cursor,
  type Feed,
  type FeedPage,
  type PageSize,
  type PositionNotes,
  type Tail,
} from '@throughline/feeds';
import { isPurposeOfUse } from '@throughline/episode';
import { reaches } from '@throughline/kernel';
import { counterIn, feedMetrics, problemError } from '@throughline/platform';
import type { Counter } from 'prom-client';
import type { FastifyRequest } from 'fastify';
import { readingOf, setReading } from '../access/asked-reading';
import { AccessRecorder } from '../access/recorder';
import { callerOf } from '../http/request';
import { SERVICES, type ApiServices } from '../services';

/** How a page leaves. */
export type Way = 'page' | 'stream';

/** Somebody who reads a feed: what was registered, and the request that asks. */
export interface FeedReader {
  readonly feed: Feed;
  readonly request: FastifyRequest;
  readonly way: Way;
}

/** Reads feeds for whoever asks over HTTP. Everything that leaves by a page or a stream goes through `next`. */
@Injectable()
export class FeedReading implements OnModuleDestroy {
  readonly #tail: Tail;
  readonly #positions: PositionNotes;
  readonly #given: Counter<'feed' | 'way'>;
  readonly #withheld: Counter<'feed' | 'reason'>;
  readonly #stopping = new AbortController();

  constructor(
    @Inject(SERVICES) private readonly services: ApiServices,
    @Inject(AccessRecorder) private readonly recorder: AccessRecorder,
  ) {
    const { log, views, logger, metrics } = services;
    this.#tail = createTail(log);
    this.#positions = createPositionNotes(views, (error) => {
      logger.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'How far feeds are could not be written down');
    });
    this.#given = counterIn(metrics, feedMetrics.events);
    this.#withheld = counterIn(metrics, feedMetrics.withheld);
  }

  /** Aborts when the service stops: whoever waits is answered now. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /**
   * The feed that the sender of a request may read.
   * @throws FeedRefusal `unknown-feed` also for a feed of somebody else, `other-delivery` for one that is sent
   * @throws ProblemError `feed-sites-not-permitted` when the token does not reach all of the feed's sites
   */
  async feedFor(request: FastifyRequest, name: string): Promise<Feed> {
    const { actor, sites } = callerOf(request);
    const feed = await findFeed(this.services.views, name);
    if (feed.client !== actor.id) throw new FeedRefusal('unknown-feed', `There is no feed ${name} of yours.`);
    if (feed.delivery === 'webhook') throw new FeedRefusal('other-delivery', `${name} is sent to its endpoint, and is not asked.`);
    const isReached = feed.sites === '*' ? sites === '*' : feed.sites.every((site) => reaches(sites, site));
    if (!isReached) throw problemError('feed-sites-not-permitted', { detail: 'Ask for a token with these sites, or for a feed of fewer.' });
    const reading = readingOf(request);
    if (reading && isPurposeOfUse(feed.purpose)) setReading(request, { ...reading, purpose: feed.purpose });
    return feed;
  }

  /**
   * The next page, on the record and about to leave.
   * @throws AccessNotRecorded when it could not be put on the record
   */
  async next({ feed, request, way }: FeedReader, cursor: Cursor, size: PageSize): Promise<FeedPage> {
    const page = await readFeedPage(this.#tail, feed, cursor, size);
    if (page.events.length > 0) await this.recorder.shown(request, { events: page.events });
    this.#given.inc({ feed: feed.feed, way }, page.events.length);
    for (const [reason, events] of page.withheld) this.#withheld.inc({ feed: feed.feed, reason }, events);
    return page;
  }

  /** Resolves when the log may have grown since the call, or the time is over. */
  grown(atMostMs: number, signal: AbortSignal): Promise<void> {
    return this.#tail.grown(atMostMs, signal);
  }

  /** The reader has everything up to the cursor. */
  reached({ feed }: Feed, { positions }: Cursor): void {
    this.#positions.note(feed, positions);
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopping.abort();
    this.#tail.close();
    await this.#positions.close();
  }
}
