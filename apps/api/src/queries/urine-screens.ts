import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiExtraModels, ApiOkResponse, ApiOperation, ApiProperty, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { analyteNames, everyoneInCare, validityOutcomes, type AnalyteName, type ValidityOutcome } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import {
  obligations,
  readDueUrineScreens,
  readUrineScreens,
  urineScreens,
  urineScreenStates,
  type DueUrineScreen,
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

const states = ['due', ...urineScreenStates] as const;
const findings = ['none', 'negative', 'indeterminate', 'positive'] as const satisfies readonly Finding[];

export class UrineScreensFilter extends ListFilter {
  @QueryWord(states, {
    about:
      '`due`: whose next screen is due, the longest first. `unconfirmed`: of open episodes, specimens that wait for a definitive result, the ' +
      'longest wait first. `all`: specimens, the newest first, unless given.',
  })
  readonly state?: 'due' | UrineScreenState;
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

export class DueUrineScreenLine implements DueUrineScreen {
  @ApiProperty({ type: 'string', nullable: true }) readonly episodeId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ format: 'date-time', description: "By the site's policy in force, for the patient's stage." }) readonly dueSince!: string;
  @ApiProperty({ format: 'date-time', description: 'The last collection; the admission, where there was none since.' })
  readonly countedFrom!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'null: none was collected since the admission.' })
  readonly lastSpecimenId!: string | null;

  @ApiProperty({ description: 'The record says that it fell due.' }) readonly reminded!: boolean;
}

export class DueUrineScreensPage implements Page<DueUrineScreen> {
  @ApiProperty({ type: () => DueUrineScreenLine, isArray: true }) readonly items!: readonly DueUrineScreenLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Specimens, or whose next one is due, by the state that is asked for. */
type Screens = Page<UrineScreen> | Page<DueUrineScreen>;

/** Asks for urine specimens and what came of them, or whose next one is due. */
export class ReadUrineScreens extends Query<Screens> {
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

  async execute({ filter, sites }: ReadUrineScreens): Promise<Screens> {
    const { state = 'all', ...rest } = asked(filter);
    const query = { ...rest, sites };
    await reachList(this.services, [state === 'due' ? obligations : urineScreens], filter);
    if (state !== 'due') return pageOf(readUrineScreens(this.services.views, { ...query, state }));
    const now = new Date(this.services.clock()).toISOString();
    return pageOf(readDueUrineScreens(this.services.views, { ...query, now }));
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
    summary: 'Urine specimens, what was found in them, and what waits for a definitive result; or whose next screen is due',
  })
  @ApiExtraModels(UrineScreensPage, DueUrineScreensPage)
  @ApiOkResponse({
    schema: { anyOf: [{ $ref: getSchemaPath(UrineScreensPage) }, { $ref: getSchemaPath(DueUrineScreensPage) }] },
    description: 'With `state=due` patients, otherwise specimens.',
  })
  @Problems(400, 401, 403, 500, 503, 504)
  screens(@QueryString(queryPipe) filter: UrineScreensFilter, @CallerSites() sites: Sites): Promise<Screens> {
    return this.queries.execute(new ReadUrineScreens(filter, sites));
  }
}

/** The reads of urine screens: clinical content. */
export const urineScreenQueries: ViewQueries = {
  controller: UrineScreensController,
  handlers: [ReadUrineScreensHandler],
  views: [urineScreens, obligations],
  operations: { 'urine-screens': [...everyoneInCare, 'auditor'] },
};
