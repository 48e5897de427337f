import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  everyoneInCare,
  referralBarriers,
  referralKinds,
  referralStatusCodes,
  withDesk,
  type ReferralStatus,
  type StatusCodes,
} from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import {
  readAwaitedReferrals,
  readReferralFigures,
  referralsAwaitingFeedback,
  type AwaitedReferral,
  type Page,
  type ReferralBarrier,
  type ReferralFigures,
  type ReferralKind,
  type Share,
} from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { QueryDay, QueryWord } from '../validation/query-fields';
import { reach } from './after';
import { FigureDefinition, FigureFilter, ReportShare } from './figures';
import { ListFilter, reachList } from './list-filter';
import { asked, pageOf } from './paging';
import { todayOf } from './today';
import type { ViewQueries } from './view-queries';

const statuses = Object.keys(referralStatusCodes);

export class AwaitedReferralsFilter extends ListFilter {
  @QueryDay({ about: 'The day to which silence is counted; today (UTC) unless given.' }) readonly today?: string;
  @QueryWord(referralKinds) readonly kind?: ReferralKind;
}

export class ReferralFigureFilter extends FigureFilter {
  @QueryWord(referralKinds) readonly kind?: ReferralKind;
}

export class BusinessStatus implements StatusCodes {
  @ApiProperty({ description: 'FHIR R4 Task.status.' }) readonly fhirTask!: string;
  @ApiProperty({ type: 'string', nullable: true, description: '360X referral status.' }) readonly x360!: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'BSeR business status.' }) readonly bser!: string | null;
}

export class AwaitedReferralLine implements AwaitedReferral {
  @ApiProperty() readonly referralId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly episodeId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly partnerId!: string | null;
  @ApiProperty({ type: 'string', enum: referralKinds, nullable: true }) readonly kind!: ReferralKind | null;
  @ApiProperty({ enum: statuses }) readonly status!: ReferralStatus;
  @ApiProperty({ type: () => BusinessStatus }) readonly businessStatus!: StatusCodes;
  @ApiProperty({ format: 'date-time' }) readonly statusSince!: string;
  @ApiProperty({ format: 'date-time' }) readonly openedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'When anything was last sent to, or heard from, the partner.' })
  readonly lastHeardAt!: string;

  @ApiProperty({ type: 'integer' }) readonly daysSilent!: number;
  @ApiProperty({ type: 'integer', description: 'In vain, since the partner was last heard.' }) readonly attempts!: number;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) readonly lastAttemptOn!: string | null;
  @ApiProperty({ type: 'string', enum: referralBarriers, nullable: true }) readonly barrier!: ReferralBarrier | null;
}

export class AwaitedReferralsPage implements Page<AwaitedReferral> {
  @ApiProperty({ type: () => AwaitedReferralLine, isArray: true }) readonly items!: readonly AwaitedReferralLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

export class ReferralFiguresBody implements ReferralFigures {
  @ApiProperty({ type: () => FigureDefinition }) readonly definition!: FigureDefinition;
  @ApiProperty({ type: 'integer', description: 'All that were opened: the denominator.' }) readonly referrals!: number;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'They add up to all.' })
  readonly byStatus!: ReferralFigures['byStatus'];

  @ApiProperty({ type: () => ReportShare, description: 'The partner owes an answer, an appointment or its report.' })
  readonly awaiting!: Share;

  @ApiProperty({ type: () => ReportShare }) readonly unmet!: Share;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'They add up to those unmet.' })
  readonly unmetByBarrier!: ReferralFigures['unmetByBarrier'];
}

/** Asks for the referrals that await the partner. */
export class ReadAwaitedReferrals extends Query<Page<AwaitedReferral>> {
  constructor(
    readonly filter: AwaitedReferralsFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadAwaitedReferrals)
export class ReadAwaitedReferralsHandler implements IQueryHandler<ReadAwaitedReferrals> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadAwaitedReferrals): Promise<Page<AwaitedReferral>> {
    await reachList(this.services, [referralsAwaitingFeedback], filter);
    return pageOf(readAwaitedReferrals(this.services.views, { today: todayOf(this.services), ...asked(filter), sites }));
  }
}

/** Asks how referrals stand. */
export class ReadReferralFigures extends Query<ReferralFigures> {
  constructor(
    readonly filter: ReferralFigureFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadReferralFigures)
export class ReadReferralFiguresHandler implements IQueryHandler<ReadReferralFigures> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadReferralFigures): Promise<ReferralFigures> {
    await reach(this.services, referralsAwaitingFeedback, filter.after);
    return readReferralFigures(this.services.views, { ...asked(filter), sites });
  }
}

@ApiTags('referrals')
@ApiBearerAuth('token')
@Controller('v1')
export class ReferralViewsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('lists/referrals-awaiting-feedback')
  @ApiOperation({
    operationId: 'referrals-awaiting-feedback',
    summary: 'Referrals whose partner owes something, the longest silence first',
  })
  @ApiOkResponse({ type: AwaitedReferralsPage })
  @Problems(400, 401, 403, 500, 503, 504)
  awaited(@QueryString(queryPipe) filter: AwaitedReferralsFilter, @CallerSites() sites: Sites): Promise<Page<AwaitedReferral>> {
    return this.queries.execute(new ReadAwaitedReferrals(filter, sites));
  }

  @Get('figures/referrals')
  @ApiOperation({ operationId: 'referral-figures', summary: 'How all referrals stand, and why those came to nothing that did' })
  @ApiOkResponse({ type: ReferralFiguresBody })
  @Problems(400, 401, 403, 500, 503, 504)
  figures(@QueryString(queryPipe) filter: ReferralFigureFilter, @CallerSites() sites: Sites): Promise<ReferralFigures> {
    return this.queries.execute(new ReadReferralFigures(filter, sites));
  }
}

/** The reads of how referrals stand. */
export const referralQueries: ViewQueries = {
  controller: ReferralViewsController,
  handlers: [ReadAwaitedReferralsHandler, ReadReferralFiguresHandler],
  views: [referralsAwaitingFeedback],
  operations: {
    'referrals-awaiting-feedback': [...withDesk, 'auditor'],
    'referral-figures': [...everyoneInCare, 'site_administrator', 'auditor'],
  },
};
