import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { withDesk } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import {
  episodeStandings,
  partialEpisodes,
  readPartialEpisodes,
  type EpisodeStanding,
  type Page,
  type PartialEpisode,
} from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { QueryDay, QueryNumber } from '../validation/query-fields';
import { ListFilter, reachList } from './list-filter';
import { asked, pageOf } from './paging';
import { todayOf } from './today';
import type { ViewQueries } from './view-queries';

const mostDays = 36_500;

export class PartialEpisodesFilter extends ListFilter {
  @QueryDay({ about: 'The day to which days are counted, and whose policies are in force; today (UTC) unless given.' })
  readonly today?: string;

  @QueryNumber({ min: 0, max: mostDays, about: "Open for more than so many days, instead of those of each site's policy." })
  readonly days?: number;
}

export class PartialEpisodeLine implements PartialEpisode {
  @ApiProperty() readonly episodeId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty() readonly programmeId!: string;
  @ApiProperty({ format: 'date', description: 'Day of the first contact.' }) readonly openedOn!: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) readonly admittedOn!: string | null;
  @ApiProperty({ enum: episodeStandings }) readonly standing!: EpisodeStanding;
  @ApiProperty({ format: 'date-time' }) readonly standingSince!: string;
  @ApiProperty({ type: 'integer' }) readonly daysOpen!: number;
  @ApiProperty({ type: 'integer', description: 'More than these make it partial.' }) readonly afterDays!: number;
}

export class PartialEpisodesPage implements Page<PartialEpisode> {
  @ApiProperty({ type: () => PartialEpisodeLine, isArray: true }) readonly items!: readonly PartialEpisodeLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks for episodes that were opened and not closed for long. */
export class ReadPartialEpisodes extends Query<Page<PartialEpisode>> {
  constructor(
    readonly filter: PartialEpisodesFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadPartialEpisodes)
export class ReadPartialEpisodesHandler implements IQueryHandler<ReadPartialEpisodes> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadPartialEpisodes): Promise<Page<PartialEpisode>> {
    await reachList(this.services, [partialEpisodes], filter);
    return pageOf(readPartialEpisodes(this.services.views, { today: todayOf(this.services), ...asked(filter), sites }));
  }
}

@ApiTags('episodes')
@ApiBearerAuth('token')
@Controller('v1/lists/partial-episodes')
export class PartialEpisodesController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'partial-episodes',
    summary: "Episodes that are open for more days than the site's policy says, the longest open first",
  })
  @ApiOkResponse({ type: PartialEpisodesPage })
  @Problems(400, 401, 403, 500, 503, 504)
  list(@QueryString(queryPipe) filter: PartialEpisodesFilter, @CallerSites() sites: Sites): Promise<Page<PartialEpisode>> {
    return this.queries.execute(new ReadPartialEpisodes(filter, sites));
  }
}

/** The reads of partial episodes. */
export const partialEpisodeQueries: ViewQueries = {
  controller: PartialEpisodesController,
  handlers: [ReadPartialEpisodesHandler],
  views: [partialEpisodes],
  operations: { 'partial-episodes': [...withDesk, 'auditor'] },
};
