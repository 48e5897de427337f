import { Controller, Get, Inject, Param, Query, Res, type Type } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { streamOf, type Sites } from '@throughline/kernel';
import { problemError } from '@throughline/platform';
import type { ValueChange } from '@throughline/replay';
import type { FastifyReply } from 'fastify';
import type { StreamKind } from '../commands/kinds';
import { CallerSites } from '../access/caller-sites';
import { anyValue } from '../http/any-value';
import { Problems } from '../http/describe';
import type { Plain } from '../http/plain';
import { idPattern } from '../validation/fields';
import { queryPipe } from '../validation/body';
import { NumberPipe, TargetPipe } from '../validation/target';
import { QueryNumber } from '../validation/query-fields';
import { StoredStreamEvent, StreamEvents, StreamState } from './streams';

const usualEvents = 100;
const mostEvents = 500;

/** A record as decisions see it. */
export class FoldedState {
  @ApiProperty({ example: 'episode-e-1' }) readonly stream!: string;
  @ApiProperty({ type: 'integer', description: 'Also the ETag; give it as If-Match.' }) readonly version!: number;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly state!: unknown;
}

export class EventPage {
  @ApiProperty() readonly stream!: string;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: 'Envelope and data, in order.' })
  readonly events!: readonly object[];

  @ApiProperty({ type: 'string', nullable: true, description: 'Address of the next page; null on the last one.' })
  readonly next!: string | null;
}

/** A place in a payload that the code of today reads otherwise than it was written. */
export class ReadingChange implements ValueChange {
  @ApiProperty({ description: 'JSON Pointer into the payload.' }) readonly path!: string;
  @ApiPropertyOptional({ ...anyValue, description: 'As written. Left out: it is not there.' }) readonly before?: unknown;
  @ApiPropertyOptional({ ...anyValue, description: 'As read. Left out: it is not there any more.' }) readonly after?: unknown;
}

export class EventReading {
  @ApiProperty({ type: 'integer', description: "Today's version of its schema." }) readonly schemaVersion!: number;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly data!: object;
}

/** An event as it lies in the log beside what is read of it. */
export class StoredEventAnswer {
  @ApiProperty() readonly stream!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The envelope, `schemaVersion` in which it was written, and `payload`: the text, byte for byte.',
  })
  readonly stored!: object;

  @ApiProperty({ type: () => EventReading, nullable: true, description: 'null: it cannot be read, and `fault` says why.' })
  readonly read!: EventReading | null;

  @ApiProperty({ type: 'string', nullable: true, example: 'unreadable-event' }) readonly fault!: string | null;
  @ApiProperty({ type: () => ReadingChange, isArray: true, description: 'What older versions are read as.' })
  readonly changes!: readonly ReadingChange[];
}

export class EventsQuery {
  @QueryNumber({ min: 0, max: 2_147_483_647, about: 'Only events after this version of the record.' })
  readonly afterVersion?: number;

  @QueryNumber({ min: 1, max: mostEvents, about: `At most so many; ${usualEvents} unless given.` })
  readonly limit?: number;
}

/** Reads of a kind of stream, from the log itself: never behind. */
export const streamController = (kind: StreamKind): Type => {
  const TheTarget = (): MethodDecorator => ApiParam({ name: kind.parameter, schema: { type: 'string', pattern: idPattern.source } });

  @ApiTags(kind.path)
  @ApiBearerAuth('token')
  @Controller(`v1/${kind.path}/:${kind.parameter}`)
  class StreamController {
    constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

    @Get()
    @ApiOperation({ operationId: `state-${kind.path}`, summary: `The folded state of a ${kind.noun}` })
    @TheTarget()
    @ApiOkResponse({ type: FoldedState })
    @Problems(400, 401, 403, 404, 500, 503)
    async state(
      @Param(kind.parameter, TargetPipe) target: string,
      @CallerSites() sites: Sites,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<Plain<FoldedState>> {
      const found = await this.queries.execute(new StreamState(kind, target, sites));
      if (!found) throw problemError('not-found', { detail: `There is no ${kind.noun} with this id.` });
      void reply.header('etag', `"${found.version}"`);
      return { stream: streamOf(kind.aggregate, target), ...found };
    }

    @Get('events')
    @ApiOperation({ operationId: `events-${kind.path}`, summary: `The events of a ${kind.noun}, as recorded` })
    @TheTarget()
    @ApiOkResponse({ type: EventPage })
    @Problems(400, 401, 403, 404, 500, 503)
    async events(
      @Param(kind.parameter, TargetPipe) target: string,
      @Query(queryPipe) query: EventsQuery,
      @CallerSites() sites: Sites,
    ): Promise<Plain<EventPage>> {
      const { afterVersion = 0, limit = usualEvents } = query;
      const events = await this.queries.execute(new StreamEvents(kind, target, afterVersion, limit + 1, sites));
      if (events.length === 0 && afterVersion === 0) throw problemError('not-found', { detail: `There is no ${kind.noun} with this id.` });
      const next = events.length > limit ? `/v1/${kind.path}/${target}/events?afterVersion=${afterVersion + limit}&limit=${limit}` : null;
      return { stream: streamOf(kind.aggregate, target), events: events.slice(0, limit), next };
    }

    @Get('events/:version')
    @ApiOperation({ operationId: `event-${kind.path}`, summary: `An event of a ${kind.noun} as it is stored, and as it is read today` })
    @TheTarget()
    @ApiParam({ name: 'version', schema: { type: 'integer', minimum: 1 } })
    @ApiOkResponse({ type: StoredEventAnswer })
    @Problems(400, 401, 403, 404, 500, 503)
    async event(
      @Param(kind.parameter, TargetPipe) target: string,
      @Param('version', NumberPipe) version: number,
      @CallerSites() sites: Sites,
    ): Promise<Plain<StoredEventAnswer>> {
      const found = await this.queries.execute(new StoredStreamEvent(kind, target, version, sites));
      if (!found) throw problemError('not-found', { detail: `There is no ${kind.noun} with this id that has such a version.` });
      return { stream: streamOf(kind.aggregate, target), ...found };
    }
  }

  return StreamController;
};
