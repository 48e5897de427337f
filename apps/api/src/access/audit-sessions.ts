import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  auditCapacities,
  auditModes,
  auditorAggregate,
  purposesOfAudit,
  type AuditSession,
  type AuditSessionCommand,
  type AuditSessionCommandData,
} from '@throughline/episode';
import { digestOf } from '@throughline/log';
import { ProblemError } from '@throughline/platform';
import type { FastifyRequest } from 'fastify';
import { problemOfRejection } from '../commands/rejections';
import { Problems } from '../http/describe';
import type { Plain } from '../http/plain';
import { callerOf } from '../http/request';
import type { Routes } from '../queries/view-queries';
import { SERVICES, type ApiServices } from '../services';
import { BodyPipe } from '../validation/body';
import { Always, Id, Ids, Instant, Nested, OneOf, Text } from '../validation/fields';

type Opening = AuditSessionCommandData['OpenAuditSession'];

/** What an auditor sees: of these sites, of these patients and of these episodes, as far as each is named. */
export class AuditScope implements Readonly<Opening['scope']> {
  @Ids({ optional: true, least: 1, about: 'Whoever is bound to sites names some of these.' }) siteIds?: string[];
  @Ids({ optional: true, least: 1, about: 'The session shows no lists.' }) patientIds?: string[];
  @Ids({ optional: true, least: 1, about: 'The session shows no lists.' }) episodeIds?: string[];
}

/** What whoever takes copies away has agreed to beside. */
export class CopyTerms implements NonNullable<Opening['copyTerms']> {
  @Always({ about: 'They are kept as 42 CFR 2.16 asks.' }) keptPer216!: true;
  @Always({ about: 'They are destroyed after use.' }) destroyedAfterUse!: true;
}

/** Lets an auditor in, under a written agreement (42 CFR 2.53). */
export class OpenAuditSession implements Opening {
  @Id({ about: 'Of the session, drawn by you. The same one again, with the same content, has no second effect.' }) sessionId!: string;
  @Id({ about: 'The `sub` of the tokens with which the auditor comes.' }) auditorId!: string;
  @Text({ longest: 200, example: 'State opioid treatment authority', about: 'The organisation.' }) onBehalfOf!: string;
  @OneOf(auditCapacities, { about: 'By which ground of 42 CFR 2.53(a) it may audit.' }) capacity!: Opening['capacity'];
  @Text({ longest: 200, example: 'agreement 2026/17', about: 'Where the written agreement to the limits of 2.53(f) is kept.' })
  agreementRef!: string;

  @OneOf(auditModes, { about: '`view`: nothing is taken away.' }) mode!: Opening['mode'];
  @Nested(() => CopyTerms, { optional: true, about: 'With `copy`.' }) copyTerms?: CopyTerms;
  @OneOf(purposesOfAudit, { about: 'Code of HL7 PurposeOfUse.' }) purpose!: Opening['purpose'];
  @Instant() expiresAt!: string;
  @Nested(() => AuditScope) scope!: AuditScope;
}

/** Ends an audit session before it expires. */
export class CloseAuditSession implements Readonly<AuditSessionCommandData['CloseAuditSession']> {
  @Id() readonly sessionId!: string;
  @Id() readonly auditorId!: string;
  @Text({ optional: true, longest: 500 }) readonly reason?: string;
}

/** Which session it was about. */
export class AuditSessionReceipt implements Pick<AuditSession, 'sessionId' | 'auditorId'> {
  @ApiProperty() readonly sessionId!: string;
  @ApiProperty() readonly auditorId!: string;
  @ApiProperty({ example: '3:1042', description: 'Where in the log: a view at or past it shows the effect.' }) readonly position!: string;
}

@ApiTags('access')
@ApiBearerAuth('token')
@Controller('v1/audit-sessions')
export class AuditSessionsController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'open-audit-session', summary: 'Lets an auditor in: for what, until when, and to see what' })
  @ApiOkResponse({ type: AuditSessionReceipt })
  @Problems(400, 401, 403, 409, 413, 415, 422, 500, 503)
  open(@Body(BodyPipe) { auditorId, ...data }: OpenAuditSession, @Req() request: FastifyRequest): Promise<Plain<AuditSessionReceipt>> {
    return this.execute({ type: 'OpenAuditSession', target: auditorId, data: plain(data) }, request);
  }

  @Post('close')
  @HttpCode(200)
  @ApiOperation({ operationId: 'close-audit-session', summary: 'Ends an audit session before it expires' })
  @ApiOkResponse({ type: AuditSessionReceipt })
  @Problems(400, 401, 403, 404, 413, 415, 500, 503)
  close(@Body(BodyPipe) { auditorId, ...data }: CloseAuditSession, @Req() request: FastifyRequest): Promise<Plain<AuditSessionReceipt>> {
    return this.execute({ type: 'CloseAuditSession', target: auditorId, data: plain(data) }, request);
  }

  /** Sent again, it is decided again: what is already so is said to be. */
  private async execute(
    command: Pick<AuditSessionCommand, 'type' | 'target' | 'data'>,
    request: FastifyRequest,
  ): Promise<Plain<AuditSessionReceipt>> {
    const { execution, clock } = this.services;
    const envelope = { commandId: randomUUID(), correlationId: request.id, causationId: null, source: 'ui', ...callerOf(request) } as const;
    const when = { occurredAt: new Date(clock()).toISOString(), occurredAtPrecision: 'instant' } as const;
    const { target: auditorId, data } = command;
    const outcome = await execution.execute(auditorAggregate, { command: { ...command, ...envelope, ...when }, digest: digestOf(command) });
    if (outcome.kind === 'rejected') throw new ProblemError(problemOfRejection(outcome.code, outcome.detail));
    const { partition, sequence } = outcome.receipt;
    return { sessionId: data.sessionId, auditorId, position: `${partition}:${sequence}` };
  }
}

/** As JSON has it: without what was not given. */
const plain = <Fields extends object>(fields: Fields): Fields => JSON.parse(JSON.stringify(fields)) as Fields;

/** How auditors are let in, and sent away. */
export const auditSessionRoutes: Routes = {
  controller: AuditSessionsController,
  operations: { 'open-audit-session': ['privacy_officer'], 'close-audit-session': ['privacy_officer'] },
};
