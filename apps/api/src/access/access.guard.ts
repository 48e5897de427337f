import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DECORATORS } from '@nestjs/swagger/dist/constants';
import type { Named } from '@throughline/access';
import { auditorAggregate, mayCopy, sessionAt, sitesWithin, type AuditSession, type DataClass } from '@throughline/episode';
import { problemError, ProblemError } from '@throughline/platform';
import type { FastifyRequest } from 'fastify';
import { callerOf, setCaller } from '../http/request';
import { SERVICES, type ApiServices } from '../services';
import { accessTable, type Access } from './access-table';
import { namedInAddress, setReading, targetOf } from './asked-reading';
import { dataClassOf } from './data-class-of';
import { purposeOf } from './purpose';
import { AccessRecorder, isAbout } from './recorder';

/** The operation that a route's handler is, and who may use it. @throws ProblemError when the table of access does not have it */
export const accessOf = (handler: object): { readonly operation: string; readonly access: Access } => {
  const described = Reflect.getMetadata(DECORATORS.API_OPERATION, handler) as { readonly operationId?: string } | undefined;
  const operation = described?.operationId ?? 'what has no name';
  const access = accessTable.get(operation);
  if (access) return { operation, access };
  throw problemError('role-not-permitted', { detail: `No role may use ${operation}: it is not in the table of access.` });
};

/**
 * Lets a request through to its route when the table says so, and an auditor when a session does; notes what records it is about to look at.
 * Stands before every route; what a body holds is looked at after it.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(SERVICES) private readonly services: ApiServices,
    @Inject(AccessRecorder) private readonly recorder: AccessRecorder,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { operation, access } = accessOf(context.getHandler());
    if (access === 'open') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const refusal = await this.refusalOf(request, operation, access);
    if (refusal === null) return true;
    await this.recorder.refused(request, refusal);
    throw refusal;
  }

  private async refusalOf(request: FastifyRequest, operation: string, access: Exclude<Access, 'open'>): Promise<ProblemError | null> {
    const { actor, sites } = callerOf(request);
    const session = actor.role === 'auditor' ? await this.sessionOf(actor.id) : null;
    const dataClass = dataClassOf(operation, request.method);
    const { purpose, problem } = purposeOf(request, actor.role, session);
    if (dataClass !== null || session !== null) {
      const target = targetOf(request);
      setReading(request, {
        ...{ actor, purpose, operation, target, session, channel: 'http', requestId: request.id },
        dataClass: dataClass ?? 'state',
      });
    }
    if (!access.includes(actor.role)) {
      return problemError('role-not-permitted', {
        detail: `${actor.role} may not use ${operation}. Roles that may: ${access.join(', ')}.`,
      });
    }
    if (problem !== null && dataClass !== null) return new ProblemError(problem);
    if (actor.role !== 'auditor') return null;
    if (session === null) return problemError('no-audit-session', { detail: 'A privacy officer opens one, under a written agreement.' });
    setCaller(request, { actor, sites: sitesWithin(session, sites) });
    return refusalWithin(session, dataClass, namedInAddress(request));
  }

  private async sessionOf(auditorId: string): Promise<AuditSession | null> {
    const auditor = await this.services.execution.state(auditorAggregate, auditorId);
    return auditor && sessionAt(auditor.state, new Date(this.services.clock()).toISOString());
  }
}

/** Of lists and figures it is not known whom they leave out: a session about patients or episodes shows single records. */
const ofMany: readonly (DataClass | null)[] = ['list', 'figures', 'feed'];

/** Looks at the address alone, so that the answer does not depend on what there is. */
const refusalWithin = ({ mode, scope }: AuditSession, dataClass: DataClass | null, asked: Named): ProblemError | null => {
  if (dataClass === 'export' && !mayCopy({ mode })) {
    return problemError('copy-not-agreed', { detail: 'Nothing may be taken away under its agreement: 42 CFR 2.53.' });
  }
  const { patientIds, episodeIds } = scope;
  if (patientIds === undefined && episodeIds === undefined) return null;
  if (ofMany.includes(dataClass)) {
    return problemError('outside-audit-scope', { detail: 'The session is about patients or episodes that it names: it shows no lists.' });
  }
  const isOfWholePatient = episodeIds !== undefined && asked.patientIds.length > 0;
  if (isOfWholePatient || !isAbout(scope, asked)) {
    return problemError('outside-audit-scope', { detail: 'The session names the patients or episodes that it is about.' });
  }
  return null;
};
