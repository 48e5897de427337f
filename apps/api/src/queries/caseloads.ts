import { Controller, Get, Inject, Param, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { careTeamRoles, everyoneInCare, type CareTeamRole } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import {
  caseload,
  caseStatuses,
  obligations,
  peerWorkload,
  readCaseloadPatients,
  readCaseloads,
  siteZones,
  type Band,
  type BandState,
  type CaseloadPatient,
  type CaseStatus,
  type ContactWay,
  type MemberCaseload,
  type Page,
} from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { idPattern } from '../validation/fields';
import { QueryText, QueryWord } from '../validation/query-fields';
import { TargetPipe } from '../validation/target';
import { reachList } from './list-filter';
import { asked, pageOf, Paging } from './paging';
import type { ViewQueries } from './view-queries';

const bandStates = ['under', 'in-band', 'over', 'no-band'] as const satisfies readonly BandState[];
const contactWays = ['in_person', 'phone', 'video', 'not_recorded'] as const satisfies readonly ContactWay[];

export class CaseloadsFilter extends Paging {
  @QueryText(idPattern, 'an id') readonly siteId?: string;
  @QueryWord(careTeamRoles) readonly role?: CareTeamRole;
}

export class MemberFilter extends Paging {
  @QueryWord(careTeamRoles) readonly role?: CareTeamRole;
  @QueryWord(['true', 'false'], { about: 'With `true` also patients whose episode is over.' }) readonly closedToo?: 'true' | 'false';
}

export class CaseloadBandLimits implements Band {
  @ApiProperty({ example: 10 }) readonly least!: number;
  @ApiProperty({ example: 20 }) readonly most!: number;
}

export class MemberCaseloadLine implements MemberCaseload {
  @ApiProperty() readonly memberId!: string;
  @ApiProperty({ enum: careTeamRoles }) readonly role!: CareTeamRole;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ type: 'integer', description: 'Patients with an episode that is not over.' }) readonly patients!: number;

  @ApiProperty({ type: () => CaseloadBandLimits, nullable: true, description: "By the site's policy in force." })
  readonly band!: Band | null;

  @ApiProperty({ enum: bandStates }) readonly bandState!: BandState;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null: none since the member joined the site, as far as recorded.' })
  readonly daysSinceSupervision!: number | null;

  @ApiProperty({ type: 'integer', description: 'What is due for these patients, whoever has to do it.' }) readonly due!: number;
}

export class CaseloadsPage implements Page<MemberCaseload> {
  @ApiProperty({ type: () => MemberCaseloadLine, isArray: true }) readonly items!: readonly MemberCaseloadLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

export class CaseloadPatientLine implements CaseloadPatient {
  @ApiProperty() readonly episodeId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ enum: careTeamRoles }) readonly role!: CareTeamRole;
  @ApiProperty({ format: 'date' }) readonly since!: string;
  @ApiProperty() readonly primary!: boolean;
  @ApiProperty({ enum: caseStatuses }) readonly status!: CaseStatus;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'In person, by phone or by video; a text is no contact.',
  })
  readonly lastContactAt!: string | null;

  @ApiProperty({ type: 'string', enum: contactWays, nullable: true }) readonly lastContactWay!: ContactWay | null;
  @ApiProperty({ description: 'Concluded from other facts.' }) readonly lastContactImputed!: boolean;
  @ApiProperty({ description: 'Recorded otherwise at first.' }) readonly lastContactCorrected!: boolean;
  @ApiProperty({ type: 'integer', description: 'What is due for the patient, whoever has to do it.' }) readonly due!: number;
}

export class CaseloadPatientsPage implements Page<CaseloadPatient> {
  @ApiProperty({ type: () => CaseloadPatientLine, isArray: true }) readonly items!: readonly CaseloadPatientLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks for members of the care team with the number of their patients. */
export class ReadCaseloads extends Query<Page<MemberCaseload>> {
  constructor(
    readonly filter: CaseloadsFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadCaseloads)
export class ReadCaseloadsHandler implements IQueryHandler<ReadCaseloads> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadCaseloads): Promise<Page<MemberCaseload>> {
    await reachList(this.services, [caseload, peerWorkload, siteZones, obligations], filter);
    const now = new Date(this.services.clock()).toISOString();
    return pageOf(readCaseloads(this.services.views, { now, ...asked(filter), sites }));
  }
}

/** Asks for one member's patients. */
export class ReadCaseloadPatients extends Query<Page<CaseloadPatient>> {
  constructor(
    readonly memberId: string,
    readonly filter: MemberFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadCaseloadPatients)
export class ReadCaseloadPatientsHandler implements IQueryHandler<ReadCaseloadPatients> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ memberId, filter, sites }: ReadCaseloadPatients): Promise<Page<CaseloadPatient>> {
    await reachList(this.services, [caseload, obligations], filter);
    const now = new Date(this.services.clock()).toISOString();
    const { closedToo, ...rest } = asked(filter);
    return pageOf(readCaseloadPatients(this.services.views, { memberId, now, closedToo: closedToo === 'true', ...rest, sites }));
  }
}

@ApiTags('caseloads')
@ApiBearerAuth('token')
@Controller('v1/caseloads')
export class CaseloadsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'caseloads', summary: 'Members of the care teams, their counts, and how these stand against the band' })
  @ApiOkResponse({ type: CaseloadsPage })
  @Problems(400, 401, 403, 500, 503, 504)
  members(@QueryString(queryPipe) filter: CaseloadsFilter, @CallerSites() sites: Sites): Promise<Page<MemberCaseload>> {
    return this.queries.execute(new ReadCaseloads(filter, sites));
  }

  @Get(':memberId')
  @ApiOperation({ operationId: 'caseload', summary: "A member's patients, those who have been without contact longest first" })
  @ApiParam({ name: 'memberId', schema: { type: 'string', pattern: idPattern.source } })
  @ApiOkResponse({ type: CaseloadPatientsPage })
  @Problems(400, 401, 403, 500, 503, 504)
  patients(
    @Param('memberId', TargetPipe) memberId: string,
    @QueryString(queryPipe) filter: MemberFilter,
    @CallerSites() sites: Sites,
  ): Promise<Page<CaseloadPatient>> {
    return this.queries.execute(new ReadCaseloadPatients(memberId, filter, sites));
  }
}

/** The reads of caseloads. The front desk sees whom it books for; administrators see how a site works, and no patient. */
export const caseloadQueries: ViewQueries = {
  controller: CaseloadsController,
  handlers: [ReadCaseloadsHandler, ReadCaseloadPatientsHandler],
  views: [caseload, peerWorkload, siteZones, obligations],
  operations: {
    caseloads: [...everyoneInCare, 'front_desk', 'site_administrator', 'auditor'],
    caseload: [...everyoneInCare, 'front_desk', 'auditor'],
  },
};
