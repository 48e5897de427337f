import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { obligationKindNames, obligationKinds, withDesk, type ObligationKind } from '@throughline/episode';
import type { Role, Sites } from '@throughline/kernel';
import { obligations, obligationStates, readObligations, type ListedObligation, type ObligationState, type Page } from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { QueryDay, QueryWord } from '../validation/query-fields';
import { ListFilter, reachList } from './list-filter';
import { asked, pageOf } from './paging';
import type { ViewQueries } from './view-queries';

const roles = [...new Set(Object.values(obligationKinds).map(({ forRole }): Role => forRole))];

export class ObligationsFilter extends ListFilter {
  @QueryWord(obligationKindNames) readonly kind?: ObligationKind;

  @QueryWord(obligationStates, {
    about:
      '`due`, unless given: until it is done, whether or not anybody was reminded of it. `running`: also what comes due later. ' +
      '`reminded`: what the record says to have fallen due.',
  })
  readonly state?: ObligationState;

  @QueryDay({ about: 'What is due on this day (UTC) or before it; what is due by now unless given.' }) readonly today?: string;
}

export class ObligationLine implements ListedObligation {
  @ApiProperty({ enum: obligationKindNames }) readonly kind!: ObligationKind;
  @ApiProperty({ description: 'What it is about: the id of a specimen, a visit or a referral, a month.' }) readonly occasion!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly episodeId!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The member of the staff whom it is about, where it belongs to no patient.' })
  readonly memberId!: string | null;

  @ApiProperty({ format: 'date-time', description: "From when the site's term is counted." }) readonly runsFrom!: string;
  @ApiProperty({ format: 'date-time', description: "By the site's policy in force." }) readonly dueAt!: string;
  @ApiProperty() readonly isDue!: boolean;
  @ApiProperty({ description: 'The record says that it fell due.' }) readonly reminded!: boolean;
  @ApiProperty({ enum: roles, description: 'Whose it is: the primary member of this role in the care team.' }) readonly forRole!: Role;
}

export class ObligationsPage implements Page<ListedObligation> {
  @ApiProperty({ type: () => ObligationLine, isArray: true }) readonly items!: readonly ObligationLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks for what has to be done. */
export class ReadObligations extends Query<Page<ListedObligation>> {
  constructor(
    readonly filter: ObligationsFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadObligations)
export class ReadObligationsHandler implements IQueryHandler<ReadObligations> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadObligations): Promise<Page<ListedObligation>> {
    await reachList(this.services, [obligations], filter);
    const now = new Date(this.services.clock()).toISOString();
    return pageOf(readObligations(this.services.views, { state: 'due', ...asked(filter), now, sites }));
  }
}

@ApiTags('lists')
@ApiBearerAuth('token')
@Controller('v1/lists/obligations')
export class ObligationsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'obligations',
    summary: 'What has to be done by a day and has not been done, what has been due longest first',
    description: "What a site's policy says nothing of is left out, and so is what rests while an episode is suspended.",
  })
  @ApiOkResponse({ type: ObligationsPage })
  @Problems(400, 401, 403, 500, 503, 504)
  list(@QueryString(queryPipe) filter: ObligationsFilter, @CallerSites() sites: Sites): Promise<Page<ListedObligation>> {
    return this.queries.execute(new ReadObligations(filter, sites));
  }
}

/** The reads of what has to be done: that something is due, not what was found. */
export const obligationQueries: ViewQueries = {
  controller: ObligationsController,
  handlers: [ReadObligationsHandler],
  views: [obligations],
  operations: { obligations: [...withDesk, 'auditor'] },
};
