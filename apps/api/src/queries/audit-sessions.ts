import { Controller, Get, Inject, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { auditCapacities, auditModes, purposesOfAudit, type AuditSession } from '@throughline/episode';
import type { Sites } from '@throughline/kernel';
import { auditSessions, readAuditSessions, type AuditSessionListed, type Page } from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { Problems } from '../http/describe';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { idPattern } from '../validation/fields';
import { QueryText, QueryWord } from '../validation/query-fields';
import { reach } from './after';
import { asked, pageOf, Paging } from './paging';
import type { ViewQueries } from './view-queries';

export class AuditSessionsFilter extends Paging {
  @QueryText(idPattern, 'an id') readonly auditorId?: string;
  @QueryWord(['true', 'false'], { about: 'Only those in which the auditor is now, or only those that are over.' })
  readonly open?: 'true' | 'false';
}

export class AuditSessionLine implements AuditSessionListed {
  @ApiProperty() readonly auditorId!: string;
  @ApiProperty() readonly sessionId!: string;
  @ApiProperty() readonly onBehalfOf!: string;
  @ApiProperty({ enum: auditCapacities }) readonly capacity!: AuditSession['capacity'];
  @ApiProperty() readonly agreementRef!: string;
  @ApiProperty({ enum: auditModes }) readonly mode!: AuditSession['mode'];
  @ApiProperty({ enum: purposesOfAudit }) readonly purpose!: AuditSession['purpose'];
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The sites, patients and episodes that it is about.' })
  readonly scope!: AuditSession['scope'];

  @ApiProperty({ format: 'date-time' }) readonly openedAt!: string;
  @ApiProperty({ description: 'The privacy officer.' }) readonly openedBy!: string;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt!: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readonly closedAt!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly reason!: string | null;
  @ApiProperty() readonly open!: boolean;
}

export class AuditSessionsPage implements Page<AuditSessionListed> {
  @ApiProperty({ type: () => AuditSessionLine, isArray: true, description: 'The latest first.' })
  readonly items!: readonly AuditSessionLine[];
  @ApiProperty({ type: 'string', nullable: true }) readonly next!: string | null;
}

/** Asks who was let in to audit. */
export class ReadAuditSessions extends Query<Page<AuditSessionListed>> {
  constructor(
    readonly filter: AuditSessionsFilter,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadAuditSessions)
export class ReadAuditSessionsHandler implements IQueryHandler<ReadAuditSessions> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ filter, sites }: ReadAuditSessions): Promise<Page<AuditSessionListed>> {
    await reach(this.services, auditSessions, filter.after);
    const { open, ...rest } = asked(filter);
    const now = new Date(this.services.clock()).toISOString();
    return pageOf(
      readAuditSessions(this.services.views, { now, ...rest, ...(open === undefined ? {} : { open: open === 'true' }), sites }),
    );
  }
}

@ApiTags('access')
@ApiBearerAuth('token')
@Controller('v1/audit-sessions')
export class AuditSessionListController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'audit-sessions', summary: 'Who was let in to audit, under which agreement, to see what, and until when' })
  @ApiOkResponse({ type: AuditSessionsPage })
  @Problems(400, 401, 403, 500, 503, 504)
  list(@QueryString(queryPipe) filter: AuditSessionsFilter, @CallerSites() sites: Sites): Promise<Page<AuditSessionListed>> {
    return this.queries.execute(new ReadAuditSessions(filter, sites));
  }
}

/** The reads of audit sessions. */
export const auditSessionQueries: ViewQueries = {
  controller: AuditSessionListController,
  handlers: [ReadAuditSessionsHandler],
  views: [auditSessions],
  operations: { 'audit-sessions': ['privacy_officer'] },
};
