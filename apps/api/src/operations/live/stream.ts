import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Problems } from '../../http/describe';
import type { Routes } from '../../queries/view-queries';
import { operators } from '../describe';
import { eventStream } from './feed';
import { LiveDocuments } from './live-documents';

@ApiTags('operations')
@ApiBearerAuth('token')
@Controller('v1/ops/stream')
export class StreamController {
  constructor(@Inject(LiveDocuments) private readonly live: LiveDocuments) {}

  @Get()
  @ApiOperation({
    operationId: 'ops-stream',
    summary: 'Views, rebuilds and relay as server-sent events, whenever they change',
    description:
      'Events `projections`, `rebuilds` and `relay`, each with the whole document that the route of that name answers (of rebuilds those that ' +
      'are not over and the latest few). It is looked at once a second; a slow reader gets the newest. The stream ends after a quarter of an ' +
      'hour: open it again.',
  })
  @ApiOkResponse({ description: 'Does not end by itself before that.', content: { [eventStream]: { schema: { type: 'string' } } } })
  @Problems(400, 401, 403, 500, 503)
  stream(@Res() reply: FastifyReply): void {
    // Proxies must not keep back what is to be seen now.
    void reply.headers({ 'content-type': eventStream, 'x-accel-buffering': 'no' }).send(this.live.open());
  }
}

/** What operators watch. */
export const streamOperations: Routes = { controller: StreamController, operations: { 'ops-stream': operators } };
