import { Controller, Get, Inject, Param, Query as QueryString } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { everyoneInCare } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import { CallerSites } from '../access/caller-sites';
import { watching } from '../access/watching';
import { Problems } from '../http/describe';
import type { DeeplyPlain } from '../http/plain';
import type { Routes } from '../queries/view-queries';
import { queryPipe } from '../validation/body';
import { idPattern } from '../validation/fields';
import { TargetPipe } from '../validation/target';
import { ReplayAnswer, ReplayDiff, ReplayRowsPage, ReplaySteps } from './answers';
import { DiffQuery, ReplayPageQuery, ReplayQuery, StepsQuery } from './query';
import { ReadDiff, ReadDiffHandler, ReadSteps, ReadStepsHandler } from './read-changes';
import { ReadReplay, ReadReplayedRows, ReadReplayedRowsHandler, ReadReplayHandler } from './read-replay';

const id = { schema: { type: 'string', pattern: idPattern.source } } as const;

@ApiTags('replay')
@ApiBearerAuth('token')
@Controller('v1/episodes/:episodeId/replay')
export class ReplayController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'replay', summary: "State, timeline and rows of an episode's patient as they were at a moment" })
  @ApiParam({ name: 'episodeId', ...id })
  @ApiOkResponse({ type: ReplayAnswer })
  @Problems(400, 401, 403, 404, 500, 503)
  at(
    @Param('episodeId', TargetPipe) episodeId: string,
    @QueryString(queryPipe) query: ReplayQuery,
    @CallerSites() sites: Sites,
  ): Promise<DeeplyPlain<ReplayAnswer>> {
    return this.queries.execute(new ReadReplay(episodeId, query, sites));
  }

  @Get('views/:view/:table')
  @ApiOperation({ operationId: 'replay-rows', summary: 'All rows of a table of a view as they were at a moment' })
  @ApiParam({ name: 'episodeId', ...id })
  @ApiParam({ name: 'view', ...id })
  @ApiParam({ name: 'table', ...id })
  @ApiOkResponse({ type: ReplayRowsPage })
  @Problems(400, 401, 403, 404, 500, 503)
  rows(
    @Param('episodeId', TargetPipe) episodeId: string,
    @Param('view', TargetPipe) view: string,
    @Param('table', TargetPipe) table: string,
    @QueryString(queryPipe) query: ReplayPageQuery,
    @CallerSites() sites: Sites,
  ): Promise<DeeplyPlain<ReplayRowsPage>> {
    return this.queries.execute(new ReadReplayedRows(episodeId, view, table, query, sites));
  }

  @Get('steps')
  @ApiOperation({ operationId: 'replay-steps', summary: 'A history event by event, with what each of them changed' })
  @ApiParam({ name: 'episodeId', ...id })
  @ApiOkResponse({ type: ReplaySteps })
  @Problems(400, 401, 403, 404, 500, 503)
  steps(
    @Param('episodeId', TargetPipe) episodeId: string,
    @QueryString(queryPipe) query: StepsQuery,
    @CallerSites() sites: Sites,
  ): Promise<DeeplyPlain<ReplaySteps>> {
    return this.queries.execute(new ReadSteps(episodeId, query, sites));
  }

  @Get('diff')
  @ApiOperation({ operationId: 'replay-diff', summary: 'What differs between two moments, and by which events' })
  @ApiParam({ name: 'episodeId', ...id })
  @ApiOkResponse({ type: ReplayDiff })
  @Problems(400, 401, 403, 404, 500, 503)
  diff(
    @Param('episodeId', TargetPipe) episodeId: string,
    @QueryString(queryPipe) query: DiffQuery,
    @CallerSites() sites: Sites,
  ): Promise<DeeplyPlain<ReplayDiff>> {
    return this.queries.execute(new ReadDiff(episodeId, query, sites));
  }
}

/** Whoever may read the events of a patient's streams may see what they come to. */
const readers = [...everyoneInCare, ...watching];

/** The replay of a record. */
export const replayRoutes: Routes = {
  controller: ReplayController,
  operations: { replay: readers, 'replay-rows': readers, 'replay-steps': readers, 'replay-diff': readers },
};

export const replayHandlers = [ReadReplayHandler, ReadReplayedRowsHandler, ReadStepsHandler, ReadDiffHandler];
