import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { AccessNotRecorded } from '@throughline/access';
import { FeedRefusal } from '@throughline/feeds';
import { Fault } from '@throughline/kernel';
import { AppendUnsettled, CommandIdReused, CommandsRepeated, LogClosed, VersionConflict } from '@throughline/log';
import { bounded, isUnavailable, problemError, ProblemError, problemOf, type Logger, type Problem } from '@throughline/platform';
import { BuildRefusal } from '@throughline/projection';
import { ProofRefusal } from '@throughline/proof';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseError } from 'pg';
import type { KnownMethods } from './known-methods';

/** Answers every error with a problem document (RFC 9457). What nobody foresaw is logged, and its detail stays inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly methodsAt: KnownMethods,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { problem, headers } = this.byMethod(problemFor(error), request);
    if (problem.status >= 500) this.log(error, problem.code, request);
    sendProblem(reply, problem, headers);
  }

  /** There may be something at the address, for another method. */
  private byMethod(error: ProblemError, request: FastifyRequest): ProblemError {
    if (error.problem.code !== 'unknown-route') return error;
    const methods = this.methodsAt(request.url);
    if (methods.length === 0) return error;
    return new ProblemError(problemOf('method-not-allowed', { detail: `It takes ${methods.join(', ')}.` }), { allow: methods.join(', ') });
  }

  private log(error: unknown, code: string, request: FastifyRequest): void {
    const line = { request: request.id, route: request.routeOptions.url ?? null, code };
    if (code === 'internal-error') this.logger.error({ ...line, err: error }, 'request failed');
    else this.logger.warn({ ...line, reason: error instanceof Error ? error.message : 'unknown' }, 'request not served');
  }
}

/** Sends a problem document, cut to the size that none exceeds. */
export const sendProblem = (reply: FastifyReply, problem: Problem, headers: Readonly<Record<string, string>>): void => {
  void reply
    .status(problem.status)
    .headers(headers)
    .header('content-type', 'application/problem+json')
    .send(JSON.stringify({ ...bounded(problem), instance: `urn:uuid:${reply.request.id}` }));
};

/** Answers an address that Fastify could not take apart, which no route, hook or filter sees. */
export const answerBadAddress = (error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
  sendProblem(reply, problemOf(error.statusCode === 414 ? 'address-too-long' : 'malformed-request'), { 'cache-control': 'no-store' });
};

/** The problem that an error is for the outside. */
export const problemFor = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  if (error instanceof VersionConflict || error instanceof CommandsRepeated) {
    return problemError('version-conflict', { detail: 'Send the same request again, with the same Idempotency-Key.' });
  }
  if (error instanceof CommandIdReused) {
    return problemError('idempotency-key-reused', { detail: 'Use a new Idempotency-Key for a new command.' });
  }
  if (error instanceof AppendUnsettled) {
    return problemError('unavailable', {
      detail: 'Whether the command had its effect is not known. Send it again with the same Idempotency-Key.',
    });
  }
  if (error instanceof AccessNotRecorded) {
    return problemError('unavailable', { detail: 'Who looks at records is kept, and could not be kept now: nothing is shown.' });
  }
  if (error instanceof BuildRefusal || error instanceof ProofRefusal || error instanceof FeedRefusal) {
    return problemError(error.code, { detail: error.message });
  }
  if (isOfViewNotBuilt(error)) return problemError('view-not-built');
  if (error instanceof LogClosed) {
    return problemError('unavailable', { detail: 'Nothing is recorded until the operators have repaired the event log.' });
  }
  if (error instanceof Fault) return problemError('internal-error');
  if (isUnavailable(error)) return problemError('unavailable', { detail: 'The database is out of reach.' });
  return ofTransport(error);
};

/** PostgreSQL does not know the tables under the names by which readers know the view: nothing serves it yet. */
const isOfViewNotBuilt = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === '42P01' && /\bview_\w+_v\d+_/.test(error.message);

/** Errors of Fastify and Nest before a route is reached, such as a body that breaks off. Nest keeps of Fastify's only the status. */
const ofTransport = (error: unknown): ProblemError => {
  if (!(error instanceof HttpException)) return problemError('internal-error');
  switch (error.getStatus()) {
    case 400:
      return problemError('malformed-request');
    case 408:
      return problemError('request-timeout');
    case 404:
      return problemError('unknown-route', { detail: 'The document at /openapi.json lists every address and method.' });
    case 413:
      return problemError('body-too-large');
    case 415:
      return problemError('wrong-content-type', { detail: 'Send "Content-Type: application/json".' });
    default:
      return problemError('internal-error');
  }
};
