import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { careTeamRoles, everyoneInCare, type CareTeamRole } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import { caseload, peerWorkload, readPeerWorkload, siteZones, type Page, type PeerWork, type WorkWeek } from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { idPattern } from '../validation/fields';
import { QueryDay, QueryNumber, QueryText, QueryWord } from '../validation/query-fields';
import { reachList } from './list-filter';
import { asked, pageOf, Paging } from './paging';
import type { ViewQueries } from './view-queries';

/** A quarter. */
const mostWeeks = 13;

export class PeerWorkloadFilter extends Paging {
  @QueryText(idPattern, 'an id') readonly siteId?: string;
  @QueryText(idPattern, 'an id') readonly memberId?: string;
  @QueryDay({ about: 'The last day that is looked at; today (UTC) unless given.' }) readonly today?: string;
  @QueryNumber({ min: 1, max: mostWeeks, about: 'How many weeks, that of `today` included; 4 unless given.' }) readonly weeks?: number;
  @QueryWord(['true', 'false'], { about: 'With `true` only those who joined and have had no supervision since.' })
  readonly unsupervisedOnly?: 'true' | 'false';
}

export class WorkWeekLine implements WorkWeek {
  @ApiProperty({ format: 'date', description: 'Its Monday.' }) readonly weekOf!: string;
  @ApiProperty({ type: 'integer', description: 'In person, by phone or by video.' }) readonly contacts!: number;
  @ApiProperty({ type: 'number', description: 'Of the contacts, as far as recorded.' }) readonly minutes!: number;
  @ApiProperty({ type: 'integer', description: 'No contacts.' }) readonly texts!: number;
}

export class PeerWorkLine implements PeerWork {
  @ApiProperty() readonly memberId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;

  @ApiProperty({ type: 'string', enum: careTeamRoles, nullable: true, description: 'null: nobody recorded that they joined the site.' })
  readonly role!: CareTeamRole | null;

  @ApiProperty({ type: 'number', nullable: true }) readonly fullTimeEquivalent!: number | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly supervisorId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly dyadWith!: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) readonly joinedOn!: string | null;
  @ApiProperty({ type: 'integer', description: 'With an episode that is not closed.' }) readonly patients!: number;
  @ApiProperty({ type: () => WorkWeekLine, isArray: true, description: 'Weeks with contacts or texts, the newest first.' })
  readonly weeks!: readonly WorkWeek[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'null: none since they joined.' })
  readonly daysSinceSupervision!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'null: none since they joined.' }) readonly daysSinceDyad!: number | null;
}

export class PeerWorkloadPage implements Page<PeerWork> {
  @ApiProperty({ type: () => PeerWorkLine, isArray: true }) readonly items!: readonly PeerWork[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks for the work of peers, and for how long they have been without supervision. */
export class ReadPeerWorkload extends Query<Page<PeerWork>> {
  constructor(
    readonly filter: PeerWorkloadFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadPeerWorkload)
export class ReadPeerWorkloadHandler implements IQueryHandler<ReadPeerWorkload> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadPeerWorkload): Promise<Page<PeerWork>> {
    await reachList(this.services, [peerWorkload, caseload, siteZones], filter);
    const today = new Date(this.services.clock()).toISOString().slice(0, 10);
    const { unsupervisedOnly, ...rest } = asked(filter);
    return pageOf(
      readPeerWorkload(this.services.views, { today, weeks: 4, ...rest, unsupervisedOnly: unsupervisedOnly === 'true', sites }),
    );
  }
}

@ApiTags('figures')
@ApiBearerAuth('token')
@Controller('v1/figures/peer-workload')
export class PeerWorkloadController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'peer-workload', summary: 'Patients and contacts of each peer, and days since their supervision' })
  @ApiOkResponse({ type: PeerWorkloadPage })
  @Problems(400, 401, 403, 500, 503, 504)
  peers(@QueryString(queryPipe) filter: PeerWorkloadFilter, @CallerSites() sites: Sites): Promise<Page<PeerWork>> {
    return this.queries.execute(new ReadPeerWorkload(filter, sites));
  }
}

/** The read of the work of peers: figures, and no patient. */
export const peerWorkloadQueries: ViewQueries = {
  controller: PeerWorkloadController,
  handlers: [ReadPeerWorkloadHandler],
  views: [peerWorkload, caseload, siteZones],
  operations: { 'peer-workload': [...everyoneInCare, 'site_administrator', 'auditor'] },
};
