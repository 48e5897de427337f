import { Controller, Get, Inject, Param, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { everyoneInCare } from '@throughline/episode';
import { roles, type Precision, type Role, type Sites } from '@throughline/kernel';
import {
  patientTimeline,
  readTimeline,
  timelineKinds,
  type Page,
  type Standing,
  type TimelineEntry,
  type TimelineKind,
} from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { watching } from '../access/watching';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { idPattern } from '../validation/fields';
import { QueryInstant, QueryWord, QueryWords } from '../validation/query-fields';
import { TargetPipe } from '../validation/target';
import { reach } from './after';
import { asked, pageOf, Paging } from './paging';
import type { ViewQueries } from './view-queries';

const orders = ['oldest-first', 'newest-first'] as const;
const standings = ['holds', 'corrected', 'voided'] as const;

export class TimelineFilter extends Paging {
  @QueryWords(timelineKinds, { about: 'Only these kinds, separated by commas.' }) readonly kinds?: TimelineKind[];
  @QueryInstant({ about: 'Only what occurred at or after.' }) readonly from?: string;
  @QueryInstant({ about: 'Only what occurred before.' }) readonly before?: string;
  @QueryWord(orders, { about: '`oldest-first` unless given.' }) readonly order?: (typeof orders)[number];
  @QueryWord(['true', 'false'], { about: 'With `true` also entries that were voided.' }) readonly voided?: 'true' | 'false';
}

export class TimelineLine implements TimelineEntry {
  @ApiProperty() readonly patientId!: string;
  @ApiProperty({ format: 'date-time' }) readonly occurredAt!: string;
  @ApiProperty({ type: 'integer' }) readonly sequence!: number;
  @ApiProperty({ type: 'integer' }) readonly partition!: number;
  @ApiProperty() readonly eventId!: string;
  @ApiProperty({ example: 'DoseAdministered' }) readonly type!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly episodeId!: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'Where it was recorded.' }) readonly siteId!: string | null;
  @ApiProperty() readonly streamId!: string;
  @ApiProperty({ enum: timelineKinds }) readonly kind!: TimelineKind;
  @ApiProperty({ example: 'Buprenorphine 16 mg, observed' }) readonly sentence!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: "The event's own fields." }) readonly facts!: object;
  @ApiProperty({ enum: ['instant', 'day', 'approx'] }) readonly precision!: Precision;
  @ApiProperty({ description: 'Concluded from other facts.' }) readonly imputed!: boolean;
  @ApiProperty({ enum: roles }) readonly actorRole!: Role;

  @ApiProperty({ enum: standings, description: 'Words, facts and time of a corrected entry are those of its newest correction.' })
  readonly standing!: Standing;

  @ApiProperty({ type: 'string', nullable: true, description: 'The event id of the newest correction.' })
  readonly correctedBy!: string | null;

  @ApiProperty({ type: 'string', nullable: true }) readonly correctionReason!: string | null;
}

export class TimelinePage implements Page<TimelineEntry> {
  @ApiProperty({ type: () => TimelineLine, isArray: true }) readonly items!: readonly TimelineLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks for a page of a patient's timeline. */
export class ReadTimeline extends Query<Page<TimelineEntry>> {
  constructor(
    readonly patientId: string,
    readonly filter: TimelineFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadTimeline)
export class ReadTimelineHandler implements IQueryHandler<ReadTimeline> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ patientId, filter, sites }: ReadTimeline): Promise<Page<TimelineEntry>> {
    await reach(this.services, patientTimeline, filter.after);
    const { voided, ...rest } = asked(filter);
    return pageOf(readTimeline(this.services.views, { patientId, voided: voided === 'true', ...rest, sites }));
  }
}

@ApiTags('patients')
@ApiBearerAuth('token')
@Controller('v1/patients/:patientId/timeline')
export class TimelineController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'patient-timeline', summary: "A patient's history in order of occurrence, in a clinician's words" })
  @ApiParam({ name: 'patientId', schema: { type: 'string', pattern: idPattern.source } })
  @ApiOkResponse({ type: TimelinePage })
  @Problems(400, 401, 403, 500, 503, 504)
  read(
    @Param('patientId', TargetPipe) patientId: string,
    @QueryString(queryPipe) filter: TimelineFilter,
    @CallerSites() sites: Sites,
  ): Promise<Page<TimelineEntry>> {
    return this.queries.execute(new ReadTimeline(patientId, filter, sites));
  }
}

/** The reads of a patient's timeline. */
export const timelineQueries: ViewQueries = {
  controller: TimelineController,
  handlers: [ReadTimelineHandler],
  views: [patientTimeline],
  operations: { 'patient-timeline': [...everyoneInCare, ...watching] },
};
