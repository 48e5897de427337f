import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { everyoneInCare, medications, type Medication } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import { medicationCoverage, readCoverage, siteZones, type CoveragePage, type ListedCoverage } from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { QueryDay, QueryWord } from '../validation/query-fields';
import { FigureDefinition } from './figures';
import { ListFilter, reachList } from './list-filter';
import { asked, pageOf } from './paging';
import type { ViewQueries } from './view-queries';

const statuses = ['open', 'closed', 'all'] as const;

export class CoverageFilter extends ListFilter {
  @QueryDay({ about: 'The day to which days without medication are counted; today, where the site is, unless given.' })
  readonly today?: string;
  @QueryDay({ about: 'Only those whose last covered day is before this one.' }) readonly coveredBefore?: string;
  @QueryWord(statuses, { about: 'Of the episode; open unless given.' }) readonly status?: (typeof statuses)[number];
}

export class CoverageLine implements ListedCoverage {
  @ApiProperty() readonly episodeId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ enum: medications, description: 'Of the supply that ends last.' }) readonly medication!: Medication;
  @ApiProperty({ format: 'date' }) readonly coveredFrom!: string;
  @ApiProperty({ format: 'date', description: 'The last day with medication.' }) readonly coveredUntil!: string;
  @ApiProperty({ type: 'integer', description: 'Days without medication between the two.' }) readonly gapDays!: number;
  @ApiProperty({ type: 'integer', description: 'The most of them in a row.' }) readonly longestGap!: number;
  @ApiProperty({ type: 'integer' }) readonly supplies!: number;
  @ApiProperty({ type: 'string', format: 'date', nullable: true, description: 'Stopped on purpose, and not supplied since.' })
  readonly stoppedOn!: string | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true }) readonly closedOn!: string | null;
  @ApiProperty({ type: 'integer', description: 'Days without medication since the last covered day.' }) readonly gapDaysNow!: number;
  @ApiProperty({ type: 'integer', description: 'The gap that still runs included.' }) readonly longestGapNow!: number;
}

export class CoverageLines implements CoveragePage {
  @ApiProperty({ type: () => FigureDefinition }) readonly definition!: FigureDefinition;
  @ApiProperty({ type: () => CoverageLine, isArray: true }) readonly items!: readonly CoverageLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks how patients are covered by medication. */
export class ReadCoverage extends Query<CoveragePage> {
  constructor(
    readonly filter: CoverageFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadCoverage)
export class ReadCoverageHandler implements IQueryHandler<ReadCoverage> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadCoverage): Promise<CoveragePage> {
    await reachList(this.services, [medicationCoverage, siteZones], filter);
    const now = new Date(this.services.clock()).toISOString();
    return pageOf(readCoverage(this.services.views, { now, ...asked(filter), sites }));
  }
}

@ApiTags('medication')
@ApiBearerAuth('token')
@Controller('v1/lists/medication-coverage')
export class MedicationCoverageController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'medication-coverage', summary: 'Patients by the last day with medication, and the days without' })
  @ApiOkResponse({ type: CoverageLines })
  @Problems(400, 401, 403, 500, 503, 504)
  coverage(@QueryString(queryPipe) filter: CoverageFilter, @CallerSites() sites: Sites): Promise<CoveragePage> {
    return this.queries.execute(new ReadCoverage(filter, sites));
  }
}

/** The reads of the days with and without medication. */
export const medicationCoverageQueries: ViewQueries = {
  controller: MedicationCoverageController,
  handlers: [ReadCoverageHandler],
  views: [medicationCoverage, siteZones],
  operations: { 'medication-coverage': [...everyoneInCare, 'auditor'] },
};
