import { Controller, Get, Inject, Param, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { dataClasses, namesOf, purposesOfUse, type DataClass, type PurposeOfUse } from '@throughline/episode';
import { roles, type Role, type Sites } from '@throughline/kernel';
import {
  caseload,
  partialEpisodes,
  patientAccess,
  policyTimeline,
  readPatientAccess,
  readStaffAccess,
  readUnusualAccess,
  staffAccess,
  unusualKinds,
  type Page,
  type PatientAccess,
  type StaffLook,
  type UnusualAccess,
  type UnusualKind,
} from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { watching } from '../access/watching';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { idPattern } from '../validation/fields';
import { QueryInstant, QueryText, QueryWord } from '../validation/query-fields';
import { TargetPipe } from '../validation/target';
import { reachList } from './list-filter';
import { asked, pageOf, Paging } from './paging';
import type { ViewQueries } from './view-queries';

const decisions = ['allowed', 'refused'] as const;
const channels = ['http', 'command-line'] as const;

export class AccessFilter extends Paging {
  @QueryInstant({ about: 'Only what was looked at or after.' }) readonly from?: string;
  @QueryInstant({ about: 'Only what was looked at before.' }) readonly before?: string;
  @QueryWord(decisions) readonly decision?: (typeof decisions)[number];
}

export class UnusualFilter extends Paging {
  @QueryWord(unusualKinds, { about: '`outside-caseload` unless given.' }) readonly kind?: UnusualKind;
  @QueryText(idPattern, 'an id') readonly siteId?: string;
  @QueryInstant({ about: 'Only what was looked at or after; 30 days back unless given.' }) readonly from?: string;
  @QueryInstant({ about: 'Only what was looked at before; now unless given.' }) readonly before?: string;
}

/** Somebody looked at something of the patient. */
export class PatientAccessLine implements PatientAccess {
  @ApiProperty({ description: 'Of the event on the record.' }) readonly eventId!: string;
  @ApiProperty() readonly staffId!: string;
  @ApiProperty({ enum: roles }) readonly role!: Role;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ enum: namesOf(purposesOfUse), description: 'HL7 PurposeOfUse.' }) readonly purpose!: PurposeOfUse;
  @ApiProperty({ enum: namesOf(dataClasses) }) readonly dataClass!: DataClass;
  @ApiProperty({ example: 'patient-timeline' }) readonly operation!: string;
  @ApiProperty({ enum: channels }) readonly channel!: (typeof channels)[number];
  @ApiProperty({ enum: decisions }) readonly decision!: (typeof decisions)[number];
  @ApiProperty({ type: 'string', nullable: true, description: 'Code of the problem; null when it was shown.' })
  readonly refusal!: string | null;

  @ApiProperty({ type: [String], description: 'Of the records that were shown.' }) readonly siteIds!: readonly string[];
  @ApiProperty({ type: 'string', nullable: true, description: 'Of an auditor.' }) readonly sessionId!: string | null;
  @ApiProperty({ description: 'As in the answer, and in the logs.' }) readonly requestId!: string;
}

/** What a member of the staff looked at. */
export class StaffAccessLine extends PatientAccessLine implements Omit<StaffLook, 'streamId'> {
  @ApiProperty({ type: 'string', nullable: true }) readonly onBehalfOf!: string | null;
  @ApiProperty({ example: '/v1/episodes/e-1', description: 'What was asked for.' }) readonly target!: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'What a list was narrowed to.' }) readonly scope!: string | null;
  @ApiProperty({ type: [String], description: 'Whom it named.' }) readonly patientIds!: readonly string[];
  @ApiProperty({ type: [String] }) readonly episodeIds!: readonly string[];
  @ApiProperty({ type: 'integer', description: 'Rows or events that were shown.' }) readonly items!: number;
}

/** A reading worth a question. */
export class UnusualAccessLine implements UnusualAccess {
  @ApiProperty() readonly eventId!: string;
  @ApiProperty() readonly staffId!: string;
  @ApiProperty({ enum: roles }) readonly role!: Role;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ enum: ['patient', 'episode'] }) readonly about!: 'patient' | 'episode';
  @ApiProperty() readonly aboutId!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of `many-patients`: so many up to this reading.' })
  readonly patients!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: "In so many minutes, by the site's policy." })
  readonly withinMinutes!: number | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'Of `after-closing`.' })
  readonly closedAt!: string | null;
}

export class PatientAccessPage implements Page<PatientAccess> {
  @ApiProperty({ type: () => PatientAccessLine, isArray: true, description: 'The latest first.' })
  readonly items!: readonly PatientAccessLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

export class StaffAccessPage implements Page<Omit<StaffLook, 'streamId'>> {
  @ApiProperty({ type: () => StaffAccessLine, isArray: true, description: 'The latest first.' })
  readonly items!: readonly StaffAccessLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

export class UnusualAccessPage implements Page<UnusualAccess> {
  @ApiProperty({ type: () => UnusualAccessLine, isArray: true, description: 'The latest first.' })
  readonly items!: readonly UnusualAccessLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks who looked at a patient. */
export class ReadPatientAccess extends Query<Page<PatientAccess>> {
  constructor(
    readonly patientId: string,
    readonly filter: AccessFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadPatientAccess)
export class ReadPatientAccessHandler implements IQueryHandler<ReadPatientAccess> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ patientId, filter, sites }: ReadPatientAccess): Promise<Page<PatientAccess>> {
    await reachList(this.services, [patientAccess, partialEpisodes], filter);
    return pageOf(readPatientAccess(this.services.views, { patientId, ...asked(filter), sites }));
  }
}

/** Asks what a member of the staff looked at. */
export class ReadStaffAccess extends Query<Page<Omit<StaffLook, 'streamId'>>> {
  constructor(
    readonly staffId: string,
    readonly filter: AccessFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadStaffAccess)
export class ReadStaffAccessHandler implements IQueryHandler<ReadStaffAccess> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ staffId, filter, sites }: ReadStaffAccess): Promise<Page<Omit<StaffLook, 'streamId'>>> {
    await reachList(this.services, [staffAccess], filter);
    return pageOf(readStaffAccess(this.services.views, { staffId, ...asked(filter), sites }));
  }
}

const usualDays = 30;
const dayMs = 86_400_000;

/** Asks for readings worth a question. */
export class ReadUnusualAccess extends Query<Page<UnusualAccess>> {
  constructor(
    readonly filter: UnusualFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadUnusualAccess)
export class ReadUnusualAccessHandler implements IQueryHandler<ReadUnusualAccess> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadUnusualAccess): Promise<Page<UnusualAccess>> {
    await reachList(this.services, [patientAccess, partialEpisodes, caseload, policyTimeline], filter);
    const now = this.services.clock();
    const span = { from: new Date(now - usualDays * dayMs).toISOString(), before: new Date(now + 1).toISOString() };
    return pageOf(readUnusualAccess(this.services.views, { kind: 'outside-caseload', ...span, ...asked(filter), sites }));
  }
}

@ApiTags('access')
@ApiBearerAuth('token')
@Controller('v1')
export class AccessReportsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('patients/:patientId/access')
  @ApiOperation({ operationId: 'patient-access', summary: 'Who looked at a patient, when, and for what' })
  @ApiParam({ name: 'patientId', schema: { type: 'string', pattern: idPattern.source } })
  @ApiOkResponse({ type: PatientAccessPage })
  @Problems(400, 401, 403, 500, 503, 504)
  ofPatient(
    @Param('patientId', TargetPipe) patientId: string,
    @QueryString(queryPipe) filter: AccessFilter,
    @CallerSites() sites: Sites,
  ): Promise<Page<PatientAccess>> {
    return this.queries.execute(new ReadPatientAccess(patientId, filter, sites));
  }

  @Get('staff/:staffId/access')
  @ApiOperation({ operationId: 'staff-access', summary: 'What a member of the staff looked at, when, and for what' })
  @ApiParam({ name: 'staffId', schema: { type: 'string', pattern: idPattern.source } })
  @ApiOkResponse({ type: StaffAccessPage })
  @Problems(400, 401, 403, 500, 503, 504)
  ofStaff(
    @Param('staffId', TargetPipe) staffId: string,
    @QueryString(queryPipe) filter: AccessFilter,
    @CallerSites() sites: Sites,
  ): Promise<Page<Omit<StaffLook, 'streamId'>>> {
    return this.queries.execute(new ReadStaffAccess(staffId, filter, sites));
  }

  @Get('lists/unusual-access')
  @ApiOperation({
    operationId: 'unusual-access',
    summary: 'Readings worth a question: outside the caseload, of many patients in a short time, or after closing',
  })
  @ApiOkResponse({ type: UnusualAccessPage })
  @Problems(400, 401, 403, 500, 503, 504)
  unusual(@QueryString(queryPipe) filter: UnusualFilter, @CallerSites() sites: Sites): Promise<Page<UnusualAccess>> {
    return this.queries.execute(new ReadUnusualAccess(filter, sites));
  }
}

/** Who looked at what, for those who watch over the record. */
export const accessReportQueries: ViewQueries = {
  controller: AccessReportsController,
  handlers: [ReadPatientAccessHandler, ReadStaffAccessHandler, ReadUnusualAccessHandler],
  views: [patientAccess, staffAccess, partialEpisodes, caseload, policyTimeline],
  operations: { 'patient-access': watching, 'staff-access': watching, 'unusual-access': watching },
};
