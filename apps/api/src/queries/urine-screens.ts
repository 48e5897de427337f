import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { analyteNames, everyoneInCare, validityOutcomes, type AnalyteName, type ValidityOutcome } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import {
  readUrineScreens,
  urineScreens,
  urineScreenStates,
  type Finding,
  type Page,
  type UrineScreen,
  type UrineScreenState,
} from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { QueryWord } from '../validation/query-fields';
import { ListFilter, reachList } from './list-filter';
import { asked, pageOf } from './paging';
import type { ViewQueries } from './view-queries';

const findings = ['none', 'negative', 'indeterminate', 'positive'] as const satisfies readonly Finding[];

export class UrineScreensFilter extends ListFilter {
  @QueryWord(urineScreenStates, {
    about:
      '`unconfirmed`: of open episodes, those that wait for a definitive result, the longest wait first. `all`: the newest first, unless given.',
  })
  readonly state?: UrineScreenState;
}

export class UrineScreenLine implements UrineScreen {
  @ApiProperty() readonly episodeId!: string;
  @ApiProperty() readonly specimenId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly collectedAt!: string;
  @ApiProperty({ type: 'string', enum: ['random', 'scheduled'], nullable: true }) readonly mode!: UrineScreen['mode'];
  @ApiProperty({ type: 'boolean', nullable: true }) readonly observed!: boolean | null;
  @ApiProperty({ type: 'string', enum: validityOutcomes, nullable: true }) readonly validity!: ValidityOutcome | null;
  @ApiProperty({ enum: findings, description: 'The gravest over all analytes.' }) readonly presumptive!: Finding;
  @ApiProperty({ enum: findings, description: 'The gravest over all analytes.' }) readonly definitive!: Finding;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readonly orderedAt!: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readonly interpretedAt!: string | null;

  @ApiProperty({ enum: analyteNames, isArray: true, description: 'As the newest interpretation has it, in either direction.' })
  readonly unexpected!: readonly AnalyteName[];

  @ApiProperty({
    enum: analyteNames,
    isArray: true,
    description:
      'Analytes that wait for a definitive result: one was ordered, or the presumptive one is unexpected. Before anybody interpreted it, ' +
      'every positive one counts but those that a medication for opioid use disorder leaves.',
  })
  readonly unconfirmed!: readonly AnalyteName[];

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readonly unconfirmedSince!: string | null;
  @ApiProperty({ description: 'Nothing of it is waited for.' }) readonly episodeClosed!: boolean;
  @ApiProperty({ description: 'Something of it was recorded otherwise at first.' }) readonly corrected!: boolean;
}

export class UrineScreensPage implements Page<UrineScreen> {
  @ApiProperty({ type: () => UrineScreenLine, isArray: true }) readonly items!: readonly UrineScreenLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks for urine specimens and what came of them. */
export class ReadUrineScreens extends Query<Page<UrineScreen>> {
  constructor(
    readonly filter: UrineScreensFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadUrineScreens)
export class ReadUrineScreensHandler implements IQueryHandler<ReadUrineScreens> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadUrineScreens): Promise<Page<UrineScreen>> {
    await reachList(this.services, [urineScreens], filter);
    return pageOf(readUrineScreens(this.services.views, { state: 'all', ...asked(filter), sites }));
  }
}

@ApiTags('lists')
@ApiBearerAuth('token')
@Controller('v1/lists/urine-screens')
export class UrineScreensController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'urine-screens',
    summary: 'Urine specimens, what was found in them, and what waits for a definitive result',
  })
  @ApiOkResponse({ type: UrineScreensPage })
  @Problems(400, 401, 403, 500, 503, 504)
  screens(@QueryString(queryPipe) filter: UrineScreensFilter, @CallerSites() sites: Sites): Promise<Page<UrineScreen>> {
    return this.queries.execute(new ReadUrineScreens(filter, sites));
  }
}

/** The reads of urine screens: clinical content. */
export const urineScreenQueries: ViewQueries = {
  controller: UrineScreensController,
  handlers: [ReadUrineScreensHandler],
  operations: { 'urine-screens': [...everyoneInCare, 'auditor'] },
};
