import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, mergeMap, type Observable } from 'rxjs';
import { readingOf } from './asked-reading';
import { AccessRecorder } from './recorder';

/**
 * Stands around every route that shows something of a patient: what it answers is on the record before it leaves.
 * A route that sends its answer itself puts it on the record itself.
 */
@Injectable()
export class AccessRecordInterceptor implements NestInterceptor {
  constructor(@Inject(AccessRecorder) private readonly recorder: AccessRecorder) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (!readingOf(request)) return next.handle();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (!this.recorder.hasRecorded(request)) await this.recorder.refused(request, error);
        throw error;
      }),
      mergeMap(async (answer: unknown) => {
        const reply = http.getResponse<FastifyReply>();
        if (!reply.sent && !this.recorder.hasRecorded(request)) await this.recorder.shown(request, answer).catch(withoutVersion(reply));
        return answer;
      }),
    );
  }
}

/** What is not shown does not tell its version either. */
const withoutVersion =
  (reply: FastifyReply) =>
  (error: unknown): never => {
    void reply.removeHeader('etag');
    throw error;
  };
