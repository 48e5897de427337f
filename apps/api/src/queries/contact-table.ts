import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { everyoneInCare, stages, type Stage } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import {
  contactTable,
  observations,
  readContactTable,
  siteZones,
  type ContactMonth,
  type ContactTable,
  type Observation,
  type Share,
} from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { idPattern } from '../validation/fields';
import { QueryDay, QueryText, QueryWord } from '../validation/query-fields';
import { QueryAfter } from './after';
import { FigureDefinition, ReportShare } from './figures';
import { reachList } from './list-filter';
import { asked } from './paging';
import type { ViewQueries } from './view-queries';

export class ContactTableFilter {
  @QueryText(idPattern, 'an id') readonly siteId?: string;
  @QueryDay({ about: 'The table as it stood at the end of this day; today (UTC) unless given.' }) readonly asOf?: string;
  @QueryWord(observations, { about: 'Months that were observed to their end (`fully`, unless given), or at least in part.' })
  readonly observed?: Observation;

  @QueryAfter() readonly after?: string;
}

export class ContactMonthLine implements ContactMonth {
  @ApiProperty({ type: 'integer', minimum: 1 }) readonly month!: number;
  @ApiProperty({ enum: stages }) readonly stage!: Stage;
  @ApiProperty({ type: () => ReportShare, description: 'Patients with a contact, of those who were observed in that month.' })
  readonly withContact!: Share;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The percentage, rounded.' }) readonly printed!: number | null;
  @ApiProperty({ type: 'integer', description: 'In person, by phone or by video.' }) readonly contacts!: number;
  @ApiProperty({ type: 'number', description: 'Of the contacts, as far as recorded.' }) readonly minutes!: number;
  @ApiProperty({ type: 'integer', description: 'No contacts.' }) readonly texts!: number;
}

export class ContactTableBody implements ContactTable {
  @ApiProperty({ type: () => FigureDefinition }) readonly definition!: FigureDefinition;
  @ApiProperty({ format: 'date' }) readonly asOf!: string;
  @ApiProperty({ enum: observations }) readonly observed!: Observation;
  @ApiProperty({ type: () => ContactMonthLine, isArray: true }) readonly months!: readonly ContactMonth[];
  @ApiProperty({ type: () => ReportShare, description: 'Months with a contact, of the months that were observed.' })
  readonly patientMonths!: Share;
}

/** Asks for the peers' contacts by month of the programme. */
export class ReadContactTable extends Query<ContactTable> {
  constructor(
    readonly filter: ContactTableFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadContactTable)
export class ReadContactTableHandler implements IQueryHandler<ReadContactTable> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadContactTable): Promise<ContactTable> {
    await reachList(this.services, [contactTable, siteZones], filter);
    const today = new Date(this.services.clock()).toISOString().slice(0, 10);
    return readContactTable(this.services.views, { asOf: today, observed: 'fully', ...asked(filter), sites });
  }
}

@ApiTags('figures')
@ApiBearerAuth('token')
@Controller('v1/figures/contact-table')
export class ContactTableController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'contact-table', summary: 'Contacts with peers by month of the programme, of those who were observed' })
  @ApiOkResponse({ type: ContactTableBody })
  @Problems(400, 401, 403, 500, 503, 504)
  table(@QueryString(queryPipe) filter: ContactTableFilter, @CallerSites() sites: Sites): Promise<ContactTable> {
    return this.queries.execute(new ReadContactTable(filter, sites));
  }
}

/** The read of the contact table: figures, and no patient. */
export const contactTableQueries: ViewQueries = {
  controller: ContactTableController,
  handlers: [ReadContactTableHandler],
  views: [contactTable, siteZones],
  operations: { 'contact-table': [...everyoneInCare, 'site_administrator', 'auditor'] },
};
