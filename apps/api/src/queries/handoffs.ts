import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { everyoneInCare, handoffKinds, withDesk } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import {
  handoffCompletion,
  readHandoffFigures,
  readWaitingHandoffs,
  waitingStages,
  type HandoffFigures,
  type HandoffKind,
  type Page,
  type Share,
  type WaitingHandoff,
  type WaitingStage,
  type Warmth,
} from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { QueryWord, QueryWords } from '../validation/query-fields';
import { reach } from './after';
import { FigureDefinition, FigureFilter, ReportShare } from './figures';
import { ListFilter, reachList } from './list-filter';
import { asked, pageOf } from './paging';
import type { ViewQueries } from './view-queries';

export class WaitingHandoffsFilter extends ListFilter {
  @QueryWords(waitingStages, { about: 'Only these, separated by commas.' }) readonly stages?: WaitingStage[];
}

export class HandoffFigureFilter extends FigureFilter {
  @QueryWord(handoffKinds) readonly kind?: HandoffKind;
}

export class WaitingHandoffLine implements WaitingHandoff {
  @ApiProperty() readonly referralId!: string;
  @ApiProperty({ type: 'integer', description: 'Of those inside the referral, from 1.' }) readonly number!: number;
  @ApiProperty({ type: 'string', nullable: true }) readonly episodeId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'The member who hands over.' }) readonly giver!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly receiver!: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: "The receiver's organisation, when it is another one." })
  readonly partnerId!: string | null;

  @ApiProperty({ type: 'string', enum: handoffKinds, nullable: true }) readonly kind!: HandoffKind | null;
  @ApiProperty({ enum: waitingStages, description: 'One that was held waits for the receiver to confirm it.' })
  readonly stage!: WaitingStage;

  @ApiProperty({ description: 'FHIR R4 Task.status.' }) readonly fhirTask!: string;
  @ApiProperty({ type: 'string', enum: ['warm', 'cold'], nullable: true }) readonly warmth!: Warmth | null;
  @ApiProperty({ format: 'date-time' }) readonly requestedAt!: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readonly scheduledFor!: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readonly heldAt!: string | null;
}

export class WaitingHandoffsPage implements Page<WaitingHandoff> {
  @ApiProperty({ type: () => WaitingHandoffLine, isArray: true }) readonly items!: readonly WaitingHandoffLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

export class HandoffFiguresBody implements HandoffFigures {
  @ApiProperty({ type: () => FigureDefinition }) readonly definition!: FigureDefinition;
  @ApiProperty({ type: 'integer', description: 'All that were asked for: the denominator.' }) readonly requested!: number;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'They add up to all.' })
  readonly byStage!: HandoffFigures['byStage'];

  @ApiProperty({ type: () => ReportShare }) readonly heldWarm!: Share;
  @ApiProperty({ type: () => ReportShare }) readonly heldCold!: Share;
  @ApiProperty({ type: () => ReportShare }) readonly confirmed!: Share;
  @ApiProperty({ type: () => ReportShare }) readonly confirmedWarm!: Share;
  @ApiProperty({ type: () => ReportShare }) readonly failed!: Share;
  @ApiProperty({ type: () => ReportShare }) readonly waiting!: Share;
}

/** Asks for the handoffs that wait for somebody. */
export class ReadWaitingHandoffs extends Query<Page<WaitingHandoff>> {
  constructor(
    readonly filter: WaitingHandoffsFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadWaitingHandoffs)
export class ReadWaitingHandoffsHandler implements IQueryHandler<ReadWaitingHandoffs> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadWaitingHandoffs): Promise<Page<WaitingHandoff>> {
    await reachList(this.services, [handoffCompletion], filter);
    return pageOf(readWaitingHandoffs(this.services.views, { ...asked(filter), sites }));
  }
}

/** Asks how far handoffs came. */
export class ReadHandoffFigures extends Query<HandoffFigures> {
  constructor(
    readonly filter: HandoffFigureFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadHandoffFigures)
export class ReadHandoffFiguresHandler implements IQueryHandler<ReadHandoffFigures> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadHandoffFigures): Promise<HandoffFigures> {
    await reach(this.services, handoffCompletion, filter.after);
    return readHandoffFigures(this.services.views, { ...asked(filter), sites });
  }
}

@ApiTags('referrals')
@ApiBearerAuth('token')
@Controller('v1')
export class HandoffViewsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('lists/handoffs-waiting')
  @ApiOperation({ operationId: 'handoffs-waiting', summary: 'Warm handoffs that have not come to an end, the longest asked for first' })
  @ApiOkResponse({ type: WaitingHandoffsPage })
  @Problems(400, 401, 403, 500, 503, 504)
  waiting(@QueryString(queryPipe) filter: WaitingHandoffsFilter, @CallerSites() sites: Sites): Promise<Page<WaitingHandoff>> {
    return this.queries.execute(new ReadWaitingHandoffs(filter, sites));
  }

  @Get('figures/handoff-completion')
  @ApiOperation({ operationId: 'handoff-completion', summary: 'How far the warm handoffs came that were asked for' })
  @ApiOkResponse({ type: HandoffFiguresBody })
  @Problems(400, 401, 403, 500, 503, 504)
  figures(@QueryString(queryPipe) filter: HandoffFigureFilter, @CallerSites() sites: Sites): Promise<HandoffFigures> {
    return this.queries.execute(new ReadHandoffFigures(filter, sites));
  }
}

/** The reads of how far handoffs came. */
export const handoffQueries: ViewQueries = {
  controller: HandoffViewsController,
  handlers: [ReadWaitingHandoffsHandler, ReadHandoffFiguresHandler],
  views: [handoffCompletion],
  operations: {
    'handoffs-waiting': [...withDesk, 'auditor'],
    'handoff-completion': [...everyoneInCare, 'site_administrator', 'auditor'],
  },
};
