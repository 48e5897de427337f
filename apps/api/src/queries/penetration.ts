import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { everyoneInCare } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import { penetration, readPenetration, type PenetrationFigures, type Share, type SitePenetration } from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { idPattern } from '../validation/fields';
import { QueryDay, QueryText } from '../validation/query-fields';
import { QueryAfter, reach } from './after';
import { FigureDefinition, ReportShare } from './figures';
import { asked } from './paging';
import { todayOf } from './today';
import type { ViewQueries } from './view-queries';

export class PenetrationFilter {
  @QueryText(idPattern, 'an id') readonly siteId?: string;
  @QueryDay({ about: 'The day of the census; today (UTC) unless given.' }) readonly asOf?: string;
  @QueryAfter() readonly after?: string;
}

export class SitePenetrationLine implements SitePenetration {
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ type: () => ReportShare, description: 'Patients in integrated care, of the census.' }) readonly integrated!: Share;
}

export class PenetrationBody implements PenetrationFigures {
  @ApiProperty({ type: () => FigureDefinition }) readonly definition!: FigureDefinition;
  @ApiProperty({ format: 'date' }) readonly asOf!: string;
  @ApiProperty({ type: () => SitePenetrationLine, isArray: true }) readonly sites!: readonly SitePenetrationLine[];
}

/** Asks how many of those in treatment are in integrated care. */
export class ReadPenetration extends Query<PenetrationFigures> {
  constructor(
    readonly filter: PenetrationFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadPenetration)
export class ReadPenetrationHandler implements IQueryHandler<ReadPenetration> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadPenetration): Promise<PenetrationFigures> {
    await reach(this.services, penetration, filter.after);
    return readPenetration(this.services.views, { asOf: todayOf(this.services), ...asked(filter), sites });
  }
}

@ApiTags('figures')
@ApiBearerAuth('token')
@Controller('v1/figures/penetration')
export class PenetrationController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'penetration', summary: 'Patients in integrated care, of the census of a day, by site' })
  @ApiOkResponse({ type: PenetrationBody })
  @Problems(400, 401, 403, 500, 503, 504)
  figures(@QueryString(queryPipe) filter: PenetrationFilter, @CallerSites() sites: Sites): Promise<PenetrationFigures> {
    return this.queries.execute(new ReadPenetration(filter, sites));
  }
}

/** The reads of penetration: figures without patients. */
export const penetrationQueries: ViewQueries = {
  controller: PenetrationController,
  handlers: [ReadPenetrationHandler],
  views: [penetration],
  operations: { penetration: [...everyoneInCare, 'site_administrator', 'auditor'] },
};
