import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { withDesk } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import { policyTimeline, readPolicyTimeline, type Page, type PolicyChange, type TimelineVersion } from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { watching } from '../access/watching';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { idPattern } from '../validation/fields';
import { QueryText } from '../validation/query-fields';
import { reach } from './after';
import { asked, pageOf, Paging } from './paging';
import type { ViewQueries } from './view-queries';

export class PolicyTimelineFilter extends Paging {
  @QueryText(idPattern, 'an id') readonly siteId?: string;
}

const anyChoice = {
  oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: {} }],
  nullable: true,
  description: 'null: the policy says nothing of it.',
};

export class PolicyChangeLine implements PolicyChange {
  @ApiProperty({ example: 'uds.temperatureF.min' }) readonly field!: string;
  @ApiProperty(anyChoice) readonly before!: unknown;
  @ApiProperty(anyChoice) readonly after!: unknown;
}

export class TimelineVersionLine implements TimelineVersion {
  @ApiProperty() readonly siteId!: string;
  @ApiProperty({ example: 'site-21@1' }) readonly policyVersionId!: string;
  @ApiProperty({ format: 'date-time' }) readonly inForceFrom!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'When the next one takes its place.' })
  readonly inForceTo!: string | null;

  @ApiProperty({ type: 'string', nullable: true }) readonly supersedes!: string | null;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } }) readonly grounds!: TimelineVersion['grounds'];
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) readonly reviewOn!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly adoptedAt!: string;
  @ApiProperty({ description: 'Of the staff.' }) readonly adoptedBy!: string;
  @ApiProperty({ description: 'The reason or the grounds were recorded otherwise at first.' }) readonly corrected!: boolean;

  @ApiProperty({ type: () => PolicyChangeLine, isArray: true, description: 'Since the version before. Of a first one: all that it says.' })
  readonly changes!: readonly PolicyChangeLine[];
}

export class PolicyTimelinePage implements Page<TimelineVersion> {
  @ApiProperty({ type: () => TimelineVersionLine, isArray: true }) readonly items!: readonly TimelineVersionLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks how the policies of sites went. */
export class ReadPolicyTimeline extends Query<Page<TimelineVersion>> {
  constructor(
    readonly filter: PolicyTimelineFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadPolicyTimeline)
export class ReadPolicyTimelineHandler implements IQueryHandler<ReadPolicyTimeline> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadPolicyTimeline): Promise<Page<TimelineVersion>> {
    await reach(this.services, policyTimeline, filter.after);
    return pageOf(readPolicyTimeline(this.services.views, { ...asked(filter), sites }));
  }
}

@ApiTags('lists')
@ApiBearerAuth('token')
@Controller('v1/lists/policy-timeline')
export class PolicyTimelineController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'policy-timeline', summary: 'Versions of the policies of sites, and what each of them changed' })
  @ApiOkResponse({ type: PolicyTimelinePage })
  @Problems(400, 401, 403, 500, 503, 504)
  versions(@QueryString(queryPipe) filter: PolicyTimelineFilter, @CallerSites() sites: Sites): Promise<Page<TimelineVersion>> {
    return this.queries.execute(new ReadPolicyTimeline(filter, sites));
  }
}

/** The reads of how the policies of sites went: nothing of a patient. */
export const policyTimelineQueries: ViewQueries = {
  controller: PolicyTimelineController,
  handlers: [ReadPolicyTimelineHandler],
  views: [policyTimeline],
  operations: { 'policy-timeline': [...withDesk, 'site_administrator', ...watching] },
};
