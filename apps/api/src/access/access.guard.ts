import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DECORATORS } from '@nestjs/swagger/dist/constants';
import { problemError } from '@throughline/platform';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../http/request';
import { accessTable } from './access-table';

/** Lets a request through to its route when the table says so. Stands before every route; what a body holds is looked at after it. */
@Injectable()
export class AccessGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const described = Reflect.getMetadata(DECORATORS.API_OPERATION, context.getHandler()) as { readonly operationId?: string } | undefined;
    const operation = described?.operationId ?? 'what has no name';
    const access = accessTable.get(operation);
    if (access === 'open') return true;
    if (!access) throw problemError('role-not-permitted', { detail: `No role may use ${operation}: it is not in the table of access.` });
    const { role } = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (access.includes(role)) return true;
    throw problemError('role-not-permitted', { detail: `${role} may not use ${operation}. Roles that may: ${access.join(', ')}.` });
  }
}
