import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  cloudEventBatchType,
  cloudEventText,
  firstCursor,
  readCursor,
  writeCursor,
  type Cursor,
  type Feed,
  type FeedPage,
} from '@throughline/feeds';
import type { Role } from '@throughline/kernel';
import { problemError } from '@throughline/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problems } from '../http/describe';
import { eventStream } from '../operations/live/feed';
import type { Routes } from '../queries/view-queries';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { idPattern } from '../validation/fields';
import { QueryNumber, QueryText } from '../validation/query-fields';
import { TargetPipe } from '../validation/target';
import { FeedReading, type FeedReader } from './feed-reading';
import { OpenStreams } from './open-streams';

const usualEvents = 100;
const mostEvents = 500;
const longestWaitSeconds = 30;
const pageBytes = 1024 * 1024;

const aCursor = /^[\x21-\x7e]{1,8192}$/;

export class FeedQuery {
  @QueryText(aCursor, 'the cursor of an earlier page', { about: 'Only what comes after it; from where the feed begins unless given.' })
  readonly after?: string;

  @QueryNumber({ min: 1, max: mostEvents, about: `At most so many events; ${usualEvents} unless given.` }) readonly limit?: number;
  @QueryNumber({ min: 0, max: longestWaitSeconds, about: 'Waits so many seconds for an event when there is none; 0 unless given.' })
  readonly wait?: number;
}

export class FeedStreamQuery {
  @QueryText(aCursor, 'the cursor of an earlier event', { about: 'Only what comes after it. The header Last-Event-ID goes before it.' })
  readonly after?: string;
}

const header = (description: string, example: string) => ({ description, schema: { type: 'string' as const }, example });

const example = {
  specversion: '1.0',
  id: '019a0000-0000-7000-8000-000000000001',
  type: 'UdsResultRecorded',
  source: 'urn:uuid:0190a5d0-0000-7000-8000-000000000001',
  subject: 'episode-e-1',
  time: '2026-03-02T09:30:00.000Z',
  datacontenttype: 'application/json',
  partition: '3',
  sequence: '1042',
  patient: 'p-1',
  data: { collectionId: 'u-1' },
};

const batch = {
  [cloudEventBatchType]: {
    schema: { type: 'array' as const, items: { type: 'object' as const, additionalProperties: true } },
    example: [example],
  },
};

const TheFeed = (): MethodDecorator =>
  ApiParam({ name: 'feed', schema: { type: 'string', pattern: idPattern.source }, example: 'hospital-discharge' });

/** What subscribers read. */
@ApiTags('feeds')
@ApiBearerAuth('token')
@Controller('v1/feeds/:feed')
export class ReadFeedsController {
  constructor(
    @Inject(SERVICES) private readonly services: ApiServices,
    @Inject(FeedReading) private readonly reading: FeedReading,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
  ) {}

  @Get('events')
  @ApiOperation({
    operationId: 'feed-events',
    summary: 'The next events of a feed, as CloudEvents',
    description:
      'Keep the cursor of the page once you have taken its events, and ask for what comes after it. Events of a patient come in order; those of ' +
      'a page that you ask for again are the same, by `id` and by `partition` and `sequence`. An empty page may carry a new cursor.',
  })
  @TheFeed()
  @ApiOkResponse({
    description: 'A batch in the JSON format of CloudEvents 1.0.',
    content: batch,
    headers: {
      'Feed-Cursor': header('Behind the page: `after` of the next request.', '1.AAMSBQ-xyz'),
      'Feed-More': header('true when the next page can be read at once.', 'true'),
      'Feed-Stopped': header('Positions at which the log lacks an event: nothing behind them comes until it is repaired.', '0:31'),
      Link: header('The address of the next page.', '</v1/feeds/hospital-discharge/events?after=1.AAMSBQ-xyz>; rel="next"'),
    },
  })
  @Problems(400, 401, 403, 404, 409, 500, 503)
  async events(
    @Param('feed', TargetPipe) name: string,
    @Query(queryPipe) query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { after, limit = usualEvents, wait = 0 } = query;
    const feed = await this.reading.feedFor(request, name);
    const cursor = cursorOf(after, feed);
    if (after !== undefined) this.reading.reached(feed, cursor);
    const page = await this.waitForPage({ feed, request, way: 'page' }, cursor, limit, wait, reply);
    void reply
      .headers(headersOf(page, feed, limit))
      .send(`[${page.events.map((event) => cloudEventText(event, this.services.log.clusterId)).join(',')}]`);
  }

  @Get('stream')
  @ApiOperation({
    operationId: 'feed-stream',
    summary: 'The events of a feed as server-sent events, as they happen',
    description:
      'The `id` of each event is a cursor: Last-Event-ID goes on behind it, also at another instance. Comments come while nothing happens. ' +
      'An event `end` says why the stream ends and what to do next, an event `stopped` where the log lacks an event.',
  })
  @TheFeed()
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    schema: { type: 'string' },
    description: 'The `id` of the last event that was taken.',
  })
  @ApiOkResponse({
    description: 'Lasts a quarter of an hour at most.',
    content: { [eventStream]: { schema: { type: 'string' }, example: `id: 1.AAMSBQ-xyz\ndata: ${JSON.stringify(example)}\n\n` } },
  })
  @Problems(400, 401, 403, 404, 409, 500, 503)
  async stream(
    @Param('feed', TargetPipe) name: string,
    @Query(queryPipe) { after }: FeedStreamQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const feed = await this.reading.feedFor(request, name);
    const cursor = cursorOf(lastEventIdOf(request) ?? after, feed);
    const stream = this.streams.open({ feed, request, way: 'stream' }, cursor);
    // Proxies must not keep back what is to be seen now.
    void reply.headers({ 'content-type': eventStream, 'x-accel-buffering': 'no' }).send(stream.readable);
  }

  /** A page with something in it, or what there is when the time is over. */
  private async waitForPage(reader: FeedReader, from: Cursor, events: number, seconds: number, reply: FastifyReply): Promise<FeedPage> {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, this.reading.stopping]);
    const deadline = performance.now() + seconds * 1_000;
    for (let cursor = from; ;) {
      const page = await this.reading.next(reader, cursor, { events, bytes: pageBytes });
      const left = deadline - performance.now();
      if (page.events.length > 0 || left <= 0 || signal.aborted) return page;
      cursor = page.cursor;
      if (!page.more) await this.reading.grown(left, signal);
    }
  }
}

const cursorOf = (text: string | undefined, feed: Feed): Cursor => (text === undefined ? firstCursor(feed) : readCursor(text, feed));

const lastEventIdOf = ({ headers }: FastifyRequest): string | undefined => {
  const given = headers['last-event-id'];
  if (Array.isArray(given)) throw problemError('cursor-invalid', { detail: 'There are several of the header Last-Event-ID. Send one.' });
  return given === '' ? undefined : given;
};

const headersOf = ({ cursor, more, stopped }: FeedPage, feed: Feed, limit: number): Readonly<Record<string, string>> => {
  const after = writeCursor(cursor, feed);
  return {
    'content-type': cloudEventBatchType,
    'feed-cursor': after,
    'feed-more': String(more),
    link: `</v1/feeds/${feed.feed}/events?after=${after}&limit=${limit}>; rel="next"`,
    ...(stopped.length === 0 ? {} : { 'feed-stopped': stopped.map(({ partition, sequence }) => `${partition}:${sequence}`).join(',') }),
  };
};

const readers: readonly Role[] = ['subscriber'];

/** Each feed is read by the client alone that it was registered for. */
export const feedReads: Routes = { controller: ReadFeedsController, operations: { 'feed-events': readers, 'feed-stream': readers } };
