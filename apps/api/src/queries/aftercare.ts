import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { aftercareOptions, closingReasonNames, everyoneInCare, programmeEnds } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import {
  aftercareLoop,
  followUps,
  leavings,
  readAftercareReport,
  readLeavers,
  type AftercareCounts,
  type AftercareOption,
  type AftercareReport,
  type FollowUp,
  type Leaving,
  type LeavingReason,
  type ListedLeaver,
  type OutcomeFigure,
  type Page,
  type Share,
} from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { idPattern } from '../validation/fields';
import { QueryDay, QueryText, QueryWord, QueryWords } from '../validation/query-fields';
import { QueryAfter, reach } from './after';
import { ReportShare } from './figures';
import { asked, pageOf, Paging } from './paging';
import { todayOf } from './today';
import type { ViewQueries } from './view-queries';

const leftAbout = 'Leavers of treatment, or of support programmes; never both. `episode` unless given.';
const reasonNames = [...new Set([...closingReasonNames, ...programmeEnds])];

export class LeaversFilter extends Paging {
  @QueryWord(leavings, { about: leftAbout }) readonly left?: Leaving;
  @QueryDay({ about: 'The day on which overdue is judged; today (UTC) unless given.' }) readonly today?: string;
  @QueryText(idPattern, 'an id') readonly siteId?: string;
  @QueryWords(reasonNames, { about: 'Only these reasons of leaving, separated by commas.' }) readonly reasons?: LeavingReason[];
  @QueryDay({ about: 'Left on or after this day.' }) readonly from?: string;
  @QueryDay({ about: 'Left before this day.' }) readonly before?: string;
  @QueryWords(followUps, { about: 'Only these, separated by commas.' }) readonly followUps?: FollowUp[];
  @QueryWord(['true', 'false'], { about: 'With `true` only those whose next check-in is overdue.' }) readonly overdueOnly?:
    'true' | 'false';
}

export class ReportFilter {
  @QueryWord(leavings, { about: leftAbout }) readonly left?: Leaving;
  @QueryDay({ about: 'The day on which overdue is judged; today (UTC) unless given.' }) readonly today?: string;
  @QueryText(idPattern, 'an id') readonly siteId?: string;
  @QueryWords(reasonNames, { about: 'Only these reasons of leaving, separated by commas.' }) readonly reasons?: LeavingReason[];
  @QueryDay({ about: 'Left on or after this day.' }) readonly from?: string;
  @QueryDay({ about: 'Left before this day.' }) readonly before?: string;
  @QueryAfter() readonly after?: string;
}

export class LeaverLine implements ListedLeaver {
  @ApiProperty() readonly episodeId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ enum: leavings }) readonly left!: Leaving;
  @ApiProperty({ type: 'string', nullable: true, description: 'Of the programme that was left; null for treatment.' })
  readonly enrolmentId!: string | null;

  @ApiProperty({ format: 'date' }) readonly leftOn!: string;
  @ApiProperty({ enum: reasonNames }) readonly reason!: LeavingReason;

  @ApiProperty({ type: 'string', enum: aftercareOptions, nullable: true, description: 'null: no aftercare was entered.' })
  readonly option!: AftercareOption | null;

  @ApiProperty({ enum: followUps }) readonly followUp!: FollowUp;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) readonly nextDueOn!: string | null;
  @ApiProperty({ type: 'boolean', nullable: true, description: 'null: not known.' }) readonly returnedToUse!: boolean | null;
  @ApiProperty() readonly loopClosed!: boolean;
  @ApiProperty({ type: 'string', nullable: true, description: 'The episode in which whoever left treatment came back; null: not that.' })
  readonly readmittedIn!: string | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true }) readonly readmittedOn!: string | null;
  @ApiProperty() readonly overdue!: boolean;
}

export class LeaversPage implements Page<ListedLeaver> {
  @ApiProperty({ type: () => LeaverLine, isArray: true }) readonly items!: readonly LeaverLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

export class ReportBounds {
  @ApiProperty({ type: () => ReportShare }) readonly lowest!: Share;
  @ApiProperty({ type: () => ReportShare }) readonly highest!: Share;
}

export class ReportFigure implements OutcomeFigure {
  @ApiProperty({ type: () => ReportShare }) readonly responseRate!: Share;
  @ApiProperty({ type: () => ReportShare }) readonly amongReached!: Share;
  @ApiProperty({ type: () => ReportBounds, description: 'If it were true of none, or of all, of those of whom nothing is known.' })
  readonly bounds!: ReportBounds;

  @ApiProperty({ description: 'The figure in words, complete.' }) readonly statement!: string;
}

export class ReportCounts implements AftercareCounts {
  @ApiProperty({ type: 'integer', description: 'Everyone who left: the denominator.' }) readonly left!: number;
  @ApiProperty({ type: 'integer' }) readonly attempted!: number;
  @ApiProperty({ type: 'integer' }) readonly reached!: number;
  @ApiProperty({ type: 'integer' }) readonly unreachable!: number;
  @ApiProperty({ type: 'integer' }) readonly declined!: number;
  @ApiProperty({ type: 'integer' }) readonly stillTrying!: number;
  @ApiProperty({ type: 'integer' }) readonly notAttempted!: number;
  @ApiProperty({ type: 'integer' }) readonly withoutAftercare!: number;
  @ApiProperty({ type: 'integer' }) readonly overdue!: number;
  @ApiProperty({ type: 'integer' }) readonly reachedAndKnown!: number;
  @ApiProperty({ type: 'integer' }) readonly reachedAndReturned!: number;
  @ApiProperty({ type: 'integer' }) readonly returned!: number;
  @ApiProperty({ type: 'integer' }) readonly notReturned!: number;
  @ApiProperty({ type: 'integer', description: 'Came back to treatment in another episode.' }) readonly readmitted!: number;
}

export class ReportBody implements AftercareReport {
  @ApiProperty({ enum: leavings }) readonly left!: Leaving;
  @ApiProperty({ type: () => ReportCounts }) readonly counts!: AftercareCounts;
  @ApiProperty({ type: () => ReportShare }) readonly responseRate!: Share;
  @ApiProperty({ type: () => ReportFigure }) readonly returnToUse!: OutcomeFigure;
  @ApiProperty({ type: () => ReportShare, nullable: true, description: 'Of all who left treatment; null for leavers of programmes.' })
  readonly readmitted!: Share | null;
}

/** Asks for those who left. */
export class ReadLeavers extends Query<Page<ListedLeaver>> {
  constructor(
    readonly filter: LeaversFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadLeavers)
export class ReadLeaversHandler implements IQueryHandler<ReadLeavers> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadLeavers): Promise<Page<ListedLeaver>> {
    await reach(this.services, aftercareLoop, filter.after);
    const { overdueOnly, ...rest } = asked(filter);
    const query = { left: 'episode' as const, today: todayOf(this.services), overdueOnly: overdueOnly === 'true', ...rest, sites };
    return pageOf(readLeavers(this.services.views, query));
  }
}

/** Asks how those who left are doing. */
export class ReadAftercareReport extends Query<AftercareReport> {
  constructor(
    readonly filter: ReportFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadAftercareReport)
export class ReadAftercareReportHandler implements IQueryHandler<ReadAftercareReport> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadAftercareReport): Promise<AftercareReport> {
    await reach(this.services, aftercareLoop, filter.after);
    return readAftercareReport(this.services.views, { left: 'episode', today: todayOf(this.services), ...asked(filter), sites });
  }
}

@ApiTags('aftercare')
@ApiBearerAuth('token')
@Controller('v1/aftercare')
export class AftercareController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'aftercare-list', summary: 'Everyone who left, what was attempted, and what is due next' })
  @ApiOkResponse({ type: LeaversPage })
  @Problems(400, 401, 403, 500, 503, 504)
  leavers(@QueryString(queryPipe) filter: LeaversFilter, @CallerSites() sites: Sites): Promise<Page<ListedLeaver>> {
    return this.queries.execute(new ReadLeavers(filter, sites));
  }

  @Get('report')
  @ApiOperation({ operationId: 'aftercare-report', summary: 'How those who left are doing, with the response rate beside every outcome' })
  @ApiOkResponse({ type: ReportBody })
  @Problems(400, 401, 403, 500, 503, 504)
  report(@QueryString(queryPipe) filter: ReportFilter, @CallerSites() sites: Sites): Promise<AftercareReport> {
    return this.queries.execute(new ReadAftercareReport(filter, sites));
  }
}

/** The reads of what became of those who left. */
export const aftercareQueries: ViewQueries = {
  controller: AftercareController,
  handlers: [ReadLeaversHandler, ReadAftercareReportHandler],
  views: [aftercareLoop],
  operations: {
    'aftercare-list': [...everyoneInCare, 'auditor'],
    'aftercare-report': [...everyoneInCare, 'site_administrator', 'auditor'],
  },
};
