import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  closingReasonNames,
  everyoneInCare,
  medications,
  referralStatusCodes,
  type ClosingReason,
  type ReferralStatus,
} from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import {
  auditDifferences,
  dismissalAudit,
  readDismissalAudit,
  readDismissalFigures,
  readDoseReductions,
  referralsAwaitingFeedback,
  type AuditDifference,
  type AuditedClosing,
  type AuditedDismissal,
  type AuditedEpisode,
  type DismissalFigures,
  type DoseReduction,
  type Page,
  type ReferralFate,
  type Share,
  type TedsCheck,
} from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { QueryWord } from '../validation/query-fields';
import { reach } from './after';
import { FigureDefinition, FigureFilter, ReportShare } from './figures';
import { ListFilter, reachList } from './list-filter';
import { asked, pageOf } from './paging';
import type { ViewQueries } from './view-queries';

export class DismissalAuditFilter extends ListFilter {
  @QueryWord(['true', 'false'], { about: 'With `true` only those whose dismissal and end differ.' })
  readonly differencesOnly?: 'true' | 'false';
}

export class DoseReductionFilter extends ListFilter {}
export class DismissalFigureFilter extends FigureFilter {}

export class ReferralFateLine implements ReferralFate {
  @ApiProperty() readonly referralId!: string;

  @ApiProperty({ type: 'string', enum: Object.keys(referralStatusCodes), nullable: true, description: 'null: of a site out of reach.' })
  readonly status!: ReferralStatus | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readonly statusSince!: string | null;
}

export class AuditedDismissalLine implements AuditedDismissal {
  @ApiProperty({ format: 'date-time' }) readonly dismissedAt!: string;
  @ApiProperty({ example: 'site-21@1' }) readonly policyVersionId!: string;
  @ApiProperty({ description: 'A specimen, or an entry by its event id.' }) readonly triggerRef!: string;
  @ApiProperty({ description: 'The second person.' }) readonly reviewedBy!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: 'integer' }) readonly bridgingSupplyDays!: number;
  @ApiProperty() readonly naloxoneOffered!: boolean;
  @ApiProperty() readonly appealOffered!: boolean;
  @ApiProperty({ description: 'Recorded otherwise at first.' }) readonly corrected!: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'The policy response to the same trigger that names the dismissal.' })
  readonly responseId!: string | null;

  @ApiProperty({ type: () => ReferralFateLine }) readonly referral!: ReferralFate;
}

export class AuditedClosingLine implements AuditedClosing {
  @ApiProperty({ format: 'date' }) readonly closedOn!: string;
  @ApiProperty({ enum: closingReasonNames }) readonly reason!: ClosingReason;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7, description: 'TEDS-D REASON.' }) readonly tedsReason!: number;
  @ApiProperty({ description: 'Recorded otherwise at first.' }) readonly corrected!: boolean;
}

export class AuditedEpisodeLine implements AuditedEpisode {
  @ApiProperty() readonly episodeId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;

  @ApiProperty({ type: 'string', enum: auditDifferences, nullable: true, description: 'In what the dismissal and the end differ.' })
  readonly difference!: AuditDifference | null;

  @ApiProperty({ type: () => AuditedDismissalLine, nullable: true }) readonly dismissal!: AuditedDismissal | null;
  @ApiProperty({ type: () => AuditedClosingLine, nullable: true, description: 'null: the episode is open.' })
  readonly closing!: AuditedClosing | null;
}

export class DismissalAuditPage implements Page<AuditedEpisode> {
  @ApiProperty({ type: () => AuditedEpisodeLine, isArray: true }) readonly items!: readonly AuditedEpisodeLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

export class DoseReductionLine implements DoseReduction {
  @ApiProperty() readonly eventId!: string;
  @ApiProperty() readonly episodeId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly reducedAt!: string;
  @ApiProperty({ enum: medications }) readonly medication!: DoseReduction['medication'];
  @ApiProperty() readonly fromMg!: number;
  @ApiProperty() readonly toMg!: number;
  @ApiProperty() readonly reason!: string;
  @ApiProperty() readonly reviewedBy!: string;
  @ApiProperty({ format: 'date' }) readonly reviewedOn!: string;
  @ApiProperty({ description: 'Recorded otherwise at first.' }) readonly corrected!: boolean;
}

export class DoseReductionsPage implements Page<DoseReduction> {
  @ApiProperty({ type: () => DoseReductionLine, isArray: true }) readonly items!: readonly DoseReductionLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

export class TedsCheckBody implements TedsCheck {
  @ApiProperty({ type: 'integer', description: 'Episodes that ended with TEDS-D reason 3.' }) readonly closedByFacility!: number;
  @ApiProperty({ type: 'integer', description: 'Episodes that ended, whatever the reason, after a dismissal.' })
  readonly dismissedAndClosed!: number;

  @ApiProperty({ description: 'They are the same episodes.' }) readonly agrees!: boolean;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'Episodes by how they differ.' })
  readonly differences!: TedsCheck['differences'];
}

export class DismissalFiguresBody implements DismissalFigures {
  @ApiProperty({ type: () => FigureDefinition }) readonly definition!: FigureDefinition;
  @ApiProperty({ type: 'integer' }) readonly dismissals!: number;
  @ApiProperty({ type: () => ReportShare }) readonly naloxoneOffered!: Share;
  @ApiProperty({ type: () => ReportShare }) readonly appealOffered!: Share;
  @ApiProperty({ type: () => ReportShare, description: 'With medication for at least a day.' }) readonly bridged!: Share;
  @ApiProperty({ type: () => TedsCheckBody }) readonly check!: TedsCheck;
  @ApiProperty({ type: 'integer', description: 'Doses reduced because the patient did not take part.' }) readonly doseReductions!: number;
}

/** Asks for dismissals and ends by the facility. */
export class ReadDismissalAudit extends Query<Page<AuditedEpisode>> {
  constructor(
    readonly filter: DismissalAuditFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadDismissalAudit)
export class ReadDismissalAuditHandler implements IQueryHandler<ReadDismissalAudit> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadDismissalAudit): Promise<Page<AuditedEpisode>> {
    await reachList(this.services, [dismissalAudit, referralsAwaitingFeedback], filter);
    const { differencesOnly, ...rest } = asked(filter);
    return pageOf(readDismissalAudit(this.services.views, { ...rest, differencesOnly: differencesOnly === 'true', sites }));
  }
}

/** Asks for doses that were reduced because patients do not take part. */
export class ReadDoseReductions extends Query<Page<DoseReduction>> {
  constructor(
    readonly filter: DoseReductionFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadDoseReductions)
export class ReadDoseReductionsHandler implements IQueryHandler<ReadDoseReductions> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadDoseReductions): Promise<Page<DoseReduction>> {
    await reachList(this.services, [dismissalAudit], filter);
    return pageOf(readDoseReductions(this.services.views, { ...asked(filter), sites }));
  }
}

/** Asks how many were dismissed, and whether what TEDS-D is told agrees. */
export class ReadDismissalFigures extends Query<DismissalFigures> {
  constructor(
    readonly filter: DismissalFigureFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadDismissalFigures)
export class ReadDismissalFiguresHandler implements IQueryHandler<ReadDismissalFigures> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadDismissalFigures): Promise<DismissalFigures> {
    await reach(this.services, dismissalAudit, filter.after);
    return readDismissalFigures(this.services.views, { ...asked(filter), sites });
  }
}

@ApiTags('dismissals')
@ApiBearerAuth('token')
@Controller('v1')
export class DismissalAuditController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('lists/dismissal-audit')
  @ApiOperation({ operationId: 'dismissal-audit', summary: 'Dismissals and ends by the facility, the newest first, and how they differ' })
  @ApiOkResponse({ type: DismissalAuditPage })
  @Problems(400, 401, 403, 500, 503, 504)
  audited(@QueryString(queryPipe) filter: DismissalAuditFilter, @CallerSites() sites: Sites): Promise<Page<AuditedEpisode>> {
    return this.queries.execute(new ReadDismissalAudit(filter, sites));
  }

  @Get('lists/dose-reductions')
  @ApiOperation({ operationId: 'dose-reductions', summary: 'Doses reduced because patients do not take part, the newest first' })
  @ApiOkResponse({ type: DoseReductionsPage })
  @Problems(400, 401, 403, 500, 503, 504)
  reductions(@QueryString(queryPipe) filter: DoseReductionFilter, @CallerSites() sites: Sites): Promise<Page<DoseReduction>> {
    return this.queries.execute(new ReadDoseReductions(filter, sites));
  }

  @Get('figures/dismissals')
  @ApiOperation({ operationId: 'dismissal-figures', summary: 'How many were dismissed, and whether what TEDS-D is told agrees' })
  @ApiOkResponse({ type: DismissalFiguresBody })
  @Problems(400, 401, 403, 500, 503, 504)
  figures(@QueryString(queryPipe) filter: DismissalFigureFilter, @CallerSites() sites: Sites): Promise<DismissalFigures> {
    return this.queries.execute(new ReadDismissalFigures(filter, sites));
  }
}

/** The reads of the audit of dismissals. Those who run a site see its figures; whom they are about is for those in care, and who audits. */
export const dismissalAuditQueries: ViewQueries = {
  controller: DismissalAuditController,
  handlers: [ReadDismissalAuditHandler, ReadDoseReductionsHandler, ReadDismissalFiguresHandler],
  views: [dismissalAudit, referralsAwaitingFeedback],
  operations: {
    'dismissal-audit': [...everyoneInCare, 'auditor'],
    'dose-reductions': [...everyoneInCare, 'auditor'],
    'dismissal-figures': [...everyoneInCare, 'site_administrator', 'auditor'],
  },
};
