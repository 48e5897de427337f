import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { withDesk } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import {
  appointmentBurden,
  paperworkBurden,
  readAppointmentBurden,
  readPaperworkBurden,
  siteZones,
  type Page,
  type PaperworkPage,
  type PatientPaperwork,
  type WeekOfAppointments,
} from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { QueryDay, QueryWord } from '../validation/query-fields';
import { FigureDefinition } from './figures';
import { ListFilter, reachList } from './list-filter';
import { asked, pageOf } from './paging';
import { todayOf } from './today';
import type { ViewQueries } from './view-queries';

export class AppointmentBurdenFilter extends ListFilter {
  @QueryDay({ about: 'Any day of the week that is asked about; today (UTC) unless given.' }) readonly day?: string;
  @QueryWord(['true', 'false'], { about: 'With `true` only patients for whom the site wants to be warned.' })
  readonly alertsOnly?: 'true' | 'false';
}

export class PaperworkBurdenFilter extends ListFilter {
  @QueryDay({ about: 'The last of the 30 days; today (UTC) unless given.' }) readonly day?: string;
}

export class WeekOfAppointmentsLine implements WeekOfAppointments {
  @ApiProperty() readonly episodeId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ format: 'date', description: 'The Monday of the week.' }) readonly weekOf!: string;
  @ApiProperty({ type: 'integer', description: 'Booked, or kept without a booking.' }) readonly appointments!: number;
  @ApiProperty({ type: 'integer', description: 'Days with at least one.' }) readonly days!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: "By the site's policy in force on the Monday." })
  readonly alertFrom!: number | null;

  @ApiProperty() readonly alert!: boolean;
}

export class AppointmentBurdenPage implements Page<WeekOfAppointments> {
  @ApiProperty({ type: () => WeekOfAppointmentsLine, isArray: true }) readonly items!: readonly WeekOfAppointmentsLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

export class PatientPaperworkLine implements PatientPaperwork {
  @ApiProperty() readonly patientId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ type: 'integer', description: 'All of it.' }) readonly papers!: number;
  @ApiProperty({ type: 'integer' }) readonly enrolments!: number;
  @ApiProperty({ type: 'integer' }) readonly consents!: number;
  @ApiProperty({ type: 'integer' }) readonly referrals!: number;
  @ApiProperty({ type: 'integer', description: 'Asked for.' }) readonly transfers!: number;
}

export class PaperworkBurdenPage implements PaperworkPage {
  @ApiProperty({ type: () => FigureDefinition }) readonly definition!: FigureDefinition;
  @ApiProperty({ type: () => PatientPaperworkLine, isArray: true }) readonly items!: readonly PatientPaperworkLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks for the appointments of a week. */
export class ReadAppointmentBurden extends Query<Page<WeekOfAppointments>> {
  constructor(
    readonly filter: AppointmentBurdenFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadAppointmentBurden)
export class ReadAppointmentBurdenHandler implements IQueryHandler<ReadAppointmentBurden> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadAppointmentBurden): Promise<Page<WeekOfAppointments>> {
    await reachList(this.services, [appointmentBurden, siteZones], filter);
    const { alertsOnly, ...rest } = asked(filter);
    return pageOf(
      readAppointmentBurden(this.services.views, { day: todayOf(this.services), alertsOnly: alertsOnly === 'true', ...rest, sites }),
    );
  }
}

/** Asks for the paperwork of 30 days. */
export class ReadPaperworkBurden extends Query<PaperworkPage> {
  constructor(
    readonly filter: PaperworkBurdenFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadPaperworkBurden)
export class ReadPaperworkBurdenHandler implements IQueryHandler<ReadPaperworkBurden> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadPaperworkBurden): Promise<PaperworkPage> {
    await reachList(this.services, [paperworkBurden], filter);
    return pageOf(readPaperworkBurden(this.services.views, { day: todayOf(this.services), ...asked(filter), sites }));
  }
}

@ApiTags('burdens')
@ApiBearerAuth('token')
@Controller('v1/lists')
export class BurdensController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('appointment-burden')
  @ApiOperation({ operationId: 'appointment-burden', summary: 'The appointments that a week asks of patients, the most first' })
  @ApiOkResponse({ type: AppointmentBurdenPage })
  @Problems(400, 401, 403, 500, 503, 504)
  appointments(@QueryString(queryPipe) filter: AppointmentBurdenFilter, @CallerSites() sites: Sites): Promise<Page<WeekOfAppointments>> {
    return this.queries.execute(new ReadAppointmentBurden(filter, sites));
  }

  @Get('paperwork-burden')
  @ApiOperation({ operationId: 'paperwork-burden', summary: 'What patients were asked to sign in 30 days, the most first' })
  @ApiOkResponse({ type: PaperworkBurdenPage })
  @Problems(400, 401, 403, 500, 503, 504)
  paperwork(@QueryString(queryPipe) filter: PaperworkBurdenFilter, @CallerSites() sites: Sites): Promise<PaperworkPage> {
    return this.queries.execute(new ReadPaperworkBurden(filter, sites));
  }
}

/** The reads of what treatment asks of patients. */
export const burdenQueries: ViewQueries = {
  controller: BurdensController,
  handlers: [ReadAppointmentBurdenHandler, ReadPaperworkBurdenHandler],
  views: [appointmentBurden, paperworkBurden, siteZones],
  operations: {
    'appointment-burden': [...withDesk, 'auditor'],
    'paperwork-burden': [...withDesk, 'auditor'],
  },
};
