import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags, PickType } from '@nestjs/swagger';
import {
  analyteNames,
  doseUnits,
  everyoneInCare,
  medications,
  stages,
  visitModalities,
  type AnalyteName,
  type Stage,
} from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import {
  doseWays,
  obligations,
  readRunTheList,
  runTheList,
  siteZones,
  urineScreens,
  visitOutcomes,
  type DoseUnit,
  type DoseWay,
  type LastDose,
  type ListedDuty,
  type ListedPatient,
  type ListedTask,
  type ListedVisit,
  type Medication,
  type Page,
  type RaisedRisk,
  type UnconfirmedScreen,
  type VisitOutcome,
} from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { QueryDay } from '../validation/query-fields';
import { ListFilter, reachList } from './list-filter';
import { ObligationLine } from './obligations';
import { asked, pageOf } from './paging';
import type { ViewQueries } from './view-queries';

export class RunTheListFilter extends ListFilter {
  @QueryDay({ about: 'The day of the clinic, where the site is; today (UTC) unless given.' }) readonly day?: string;
}

export class ListedVisitLine implements ListedVisit {
  @ApiProperty() readonly visitId!: string;
  @ApiProperty({ format: 'date-time' }) readonly scheduledFor!: string;
  @ApiProperty() readonly visitType!: string;
  @ApiProperty({ enum: visitModalities }) readonly modality!: ListedVisit['modality'];
  @ApiProperty({ enum: visitOutcomes }) readonly outcome!: VisitOutcome;
}

export class ListedTaskLine implements ListedTask {
  @ApiProperty() readonly conferenceId!: string;
  @ApiProperty() readonly ownerId!: string;
  @ApiProperty() readonly text!: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) readonly dueOn!: string | null;
  @ApiProperty({ format: 'date-time', description: 'When the conference gave it.' }) readonly heldAt!: string;
}

export class LastDoseLine implements LastDose {
  @ApiProperty({ enum: medications }) readonly medication!: Medication;
  @ApiProperty({ type: 'number', nullable: true, description: 'null: not recorded.' }) readonly amount!: number | null;
  @ApiProperty({ enum: doseUnits }) readonly unit!: DoseUnit;
  @ApiProperty({ enum: doseWays }) readonly way!: DoseWay;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ description: 'Recorded otherwise at first.' }) readonly corrected!: boolean;
}

export class RaisedRiskLine implements RaisedRisk {
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty() readonly severity!: string;
  @ApiProperty({ description: 'Recorded otherwise at first.' }) readonly corrected!: boolean;
}

export class ListedDutyLine
  extends PickType(ObligationLine, ['kind', 'occasion', 'runsFrom', 'dueAt', 'reminded', 'forRole'])
  implements ListedDuty {}

export class UnconfirmedScreenLine implements UnconfirmedScreen {
  @ApiProperty() readonly specimenId!: string;
  @ApiProperty({ format: 'date-time' }) readonly collectedAt!: string;
  @ApiProperty({ enum: analyteNames, isArray: true, description: 'They wait for a definitive result.' })
  readonly unconfirmed!: readonly AnalyteName[];

  @ApiProperty({ format: 'date-time' }) readonly since!: string;
}

export class ListedPatientLine implements ListedPatient {
  @ApiProperty() readonly episodeId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ description: 'The episode is on hold.' }) readonly suspended!: boolean;
  @ApiProperty({ type: 'string', enum: stages, nullable: true, description: 'Of the support programme.' }) readonly stage!: Stage | null;
  @ApiProperty({ type: () => LastDoseLine, nullable: true }) readonly lastDose!: LastDose | null;
  @ApiProperty({ type: () => RaisedRiskLine, nullable: true, description: 'The latest one.' }) readonly risk!: RaisedRisk | null;
  @ApiProperty({ type: () => ListedVisitLine, isArray: true }) readonly visits!: readonly ListedVisit[];
  @ApiProperty({ type: () => ListedTaskLine, isArray: true, description: 'Due, and not reviewed since.' })
  readonly tasks!: readonly ListedTask[];

  @ApiProperty({ type: () => ListedDutyLine, isArray: true, description: 'By the end of the day, what has been due longest first.' })
  readonly due!: readonly ListedDuty[];

  @ApiProperty({ type: () => UnconfirmedScreenLine, isArray: true, description: 'As the list of urine screens has them.' })
  readonly unconfirmedScreens!: readonly UnconfirmedScreen[];
}

export class RunTheListPage implements Page<ListedPatient> {
  @ApiProperty({ type: () => ListedPatientLine, isArray: true }) readonly items!: readonly ListedPatient[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks for the list that a huddle runs before the clinic. */
export class ReadRunTheList extends Query<Page<ListedPatient>> {
  constructor(
    readonly filter: RunTheListFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadRunTheList)
export class ReadRunTheListHandler implements IQueryHandler<ReadRunTheList> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadRunTheList): Promise<Page<ListedPatient>> {
    await reachList(this.services, [runTheList, siteZones, obligations, urineScreens], filter);
    const today = new Date(this.services.clock()).toISOString().slice(0, 10);
    return pageOf(readRunTheList(this.services.views, { day: today, ...asked(filter), sites }));
  }
}

@ApiTags('lists')
@ApiBearerAuth('token')
@Controller('v1/lists/run-the-list')
export class RunTheListController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'run-the-list', summary: 'Who comes on a day or has something to be done for, and how they are' })
  @ApiOkResponse({ type: RunTheListPage })
  @Problems(400, 401, 403, 500, 503, 504)
  list(@QueryString(queryPipe) filter: RunTheListFilter, @CallerSites() sites: Sites): Promise<Page<ListedPatient>> {
    return this.queries.execute(new ReadRunTheList(filter, sites));
  }
}

/** The read of a huddle's list. It tells of doses and risks: those in care read it, and who audits them. */
export const runTheListQueries: ViewQueries = {
  controller: RunTheListController,
  handlers: [ReadRunTheListHandler],
  views: [runTheList, siteZones, obligations, urineScreens],
  operations: { 'run-the-list': [...everyoneInCare, 'auditor'] },
};
