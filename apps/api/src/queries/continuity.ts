import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { everyoneInCare } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import {
  continuity,
  readContinuity,
  readPatientContinuity,
  siteZones,
  type ContinuityFigures,
  type Page,
  type PatientContinuity,
  type Share,
} from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { QueryDay } from '../validation/query-fields';
import { FigureDefinition, FigureFilter, ReportShare } from './figures';
import { ListFilter, reachList } from './list-filter';
import { asked, pageOf } from './paging';
import { todayOf } from './today';
import type { ViewQueries } from './view-queries';

export class ContinuityFigureFilter extends FigureFilter {}

export class PatientContinuityFilter extends ListFilter {
  @QueryDay({ about: 'Visits on or after this day (UTC).' }) readonly from?: string;
  @QueryDay({ about: 'Visits before this day (UTC).' }) readonly before?: string;
}

const AllVisits = (): PropertyDecorator => ApiProperty({ type: 'integer', description: 'All medication visits.' });
const WithOverseer = (): PropertyDecorator =>
  ApiProperty({
    type: () => ReportShare,
    description: 'With whoever had the oversight that day, of the visits on a day on which somebody had it.',
  });

export class ContinuityBody implements ContinuityFigures {
  @ApiProperty({ type: () => FigureDefinition }) readonly definition!: FigureDefinition;
  @AllVisits() readonly visits!: number;
  @WithOverseer() readonly withOverseer!: Share;
}

export class PatientContinuityLine implements PatientContinuity {
  @ApiProperty() readonly patientId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @AllVisits() readonly visits!: number;
  @WithOverseer() readonly withOverseer!: Share;
}

export class PatientContinuityPage implements Page<PatientContinuity> {
  @ApiProperty({ type: () => PatientContinuityLine, isArray: true }) readonly items!: readonly PatientContinuityLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks for the share of medication visits with the overseeing prescriber. */
export class ReadContinuity extends Query<ContinuityFigures> {
  constructor(
    readonly filter: ContinuityFigureFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadContinuity)
export class ReadContinuityHandler implements IQueryHandler<ReadContinuity> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadContinuity): Promise<ContinuityFigures> {
    await reachList(this.services, [continuity, siteZones], filter);
    return readContinuity(this.services.views, { today: todayOf(this.services), ...asked(filter), sites });
  }
}

/** Asks for the same by patient. */
export class ReadPatientContinuity extends Query<Page<PatientContinuity>> {
  constructor(
    readonly filter: PatientContinuityFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadPatientContinuity)
export class ReadPatientContinuityHandler implements IQueryHandler<ReadPatientContinuity> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadPatientContinuity): Promise<Page<PatientContinuity>> {
    await reachList(this.services, [continuity, siteZones], filter);
    return pageOf(readPatientContinuity(this.services.views, { today: todayOf(this.services), ...asked(filter), sites }));
  }
}

@ApiTags('continuity')
@ApiBearerAuth('token')
@Controller('v1')
export class ContinuityController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('figures/continuity')
  @ApiOperation({ operationId: 'continuity-figures', summary: 'The share of medication visits with the overseeing prescriber' })
  @ApiOkResponse({ type: ContinuityBody })
  @Problems(400, 401, 403, 500, 503, 504)
  figures(@QueryString(queryPipe) filter: ContinuityFigureFilter, @CallerSites() sites: Sites): Promise<ContinuityFigures> {
    return this.queries.execute(new ReadContinuity(filter, sites));
  }

  @Get('lists/continuity')
  @ApiOperation({
    operationId: 'continuity',
    summary: 'Medication visits with the overseeing prescriber by patient, those who saw somebody else most often first',
  })
  @ApiOkResponse({ type: PatientContinuityPage })
  @Problems(400, 401, 403, 500, 503, 504)
  patients(@QueryString(queryPipe) filter: PatientContinuityFilter, @CallerSites() sites: Sites): Promise<Page<PatientContinuity>> {
    return this.queries.execute(new ReadPatientContinuity(filter, sites));
  }
}

/** The reads of continuity: figures without patients, and the list of them. */
export const continuityQueries: ViewQueries = {
  controller: ContinuityController,
  handlers: [ReadContinuityHandler, ReadPatientContinuityHandler],
  views: [continuity, siteZones],
  operations: {
    'continuity-figures': [...everyoneInCare, 'site_administrator', 'auditor'],
    continuity: [...everyoneInCare, 'auditor'],
  },
};
