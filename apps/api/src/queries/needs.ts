import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { needDomains, withDesk, type NeedDomain } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import { needReferrals, needs, readNeeds, type ListedNeed, type NeedReferral, type Page } from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { QueryWord } from '../validation/query-fields';
import { ListFilter, reachList } from './list-filter';
import { asked, pageOf } from './paging';
import type { ViewQueries } from './view-queries';

export class NeedsFilter extends ListFilter {
  @QueryWord(needDomains) readonly domain?: NeedDomain;
  @QueryWord(['true', 'false'], { about: 'With `true` also needs that are met, and those of episodes that are over.' })
  readonly metToo?: 'true' | 'false';
}

export class NeedLine implements ListedNeed {
  @ApiProperty() readonly episodeId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ enum: needDomains }) readonly domain!: NeedDomain;

  @ApiProperty({ type: 'string', nullable: true, description: 'null: the domain was put in order, and no need of it was found yet.' })
  readonly needId!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '1 is taken up first; null where nobody put the domain in order.' })
  readonly rank!: number | null;

  @ApiProperty({ format: 'date-time' }) readonly openedAt!: string;
  @ApiProperty({ type: 'integer', description: 'How often something was done about it.' }) readonly supports!: number;
  @ApiProperty({ type: 'string', nullable: true }) readonly lastSupport!: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readonly lastSupportAt!: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'The newest referral for it.' }) readonly referralId!: string | null;
  @ApiProperty({ type: 'string', enum: needReferrals, nullable: true }) readonly referral!: NeedReferral | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readonly resolvedAt!: string | null;
}

export class NeedsPage implements Page<ListedNeed> {
  @ApiProperty({ type: () => NeedLine, isArray: true }) readonly items!: readonly NeedLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks for needs by rank. */
export class ReadNeeds extends Query<Page<ListedNeed>> {
  constructor(
    readonly filter: NeedsFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadNeeds)
export class ReadNeedsHandler implements IQueryHandler<ReadNeeds> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadNeeds): Promise<Page<ListedNeed>> {
    await reachList(this.services, [needs], filter);
    const { metToo, ...rest } = asked(filter);
    return pageOf(readNeeds(this.services.views, { metToo: metToo === 'true', ...rest, sites }));
  }
}

@ApiTags('needs')
@ApiBearerAuth('token')
@Controller('v1/lists/needs')
export class NeedsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'needs', summary: 'Needs of patients by rank, the highest first, and what was done about them' })
  @ApiOkResponse({ type: NeedsPage })
  @Problems(400, 401, 403, 500, 503, 504)
  list(@QueryString(queryPipe) filter: NeedsFilter, @CallerSites() sites: Sites): Promise<Page<ListedNeed>> {
    return this.queries.execute(new ReadNeeds(filter, sites));
  }
}

/** The reads of needs. */
export const needQueries: ViewQueries = {
  controller: NeedsController,
  handlers: [ReadNeedsHandler],
  views: [needs],
  operations: { needs: [...withDesk, 'auditor'] },
};
