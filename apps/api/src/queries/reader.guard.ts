import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { problemError } from '@throughline/platform';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../http/request';

/** Everybody of the programme reads; a partner organisation reads nothing until a legal basis for it is on the record (42 CFR 2.31, 2.33). */
@Injectable()
export class ReaderGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { role } = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (role === 'partner') throw problemError('role-not-permitted', { detail: 'partner may not read records.' });
    return true;
  }
}
