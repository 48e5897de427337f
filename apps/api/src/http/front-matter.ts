import { InvalidToken, IssuerUnreachable, problemError, type Logger, type TokenVerifier } from '@throughline/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorIfKnown, setCaller } from './request';

/** What is done with every request before and after its route. */
export interface FrontMatter {
  readonly verify: TokenVerifier;
  readonly logger: Logger;
  /** Whether the service has been told to stop. */
  readonly stopping: () => boolean;
}

/** Everything under this path needs a token, also what is not there. */
const guarded = '/v1/';

/** Before the body is read: is there a token, and is the service still up? After the answer: one line in the log. */
export const registerFrontMatter = (fastify: FastifyInstance, { verify, logger, stopping }: FrontMatter): void => {
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (stopping()) void reply.header('connection', 'close');
    if (!request.url.startsWith(guarded)) return;
    if (stopping()) throw problemError('stopping');
    setCaller(request, await verify(tokenOf(request)).catch(asProblem));
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    logger.info(lineOf(request, reply), 'request');
    done();
  });
};

const tokenOf = (request: FastifyRequest): string => {
  const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token === undefined) {
    throw problemError('token-missing', {
      detail: 'Send the header "Authorization: Bearer TOKEN". `npx throughline token` prints a token.',
    });
  }
  return token;
};

const asProblem = (error: unknown): never => {
  if (error instanceof InvalidToken) throw problemError('token-invalid', { detail: error.message });
  if (error instanceof IssuerUnreachable) throw problemError('unavailable', { detail: error.message }, { cause: error });
  throw error;
};

/** Ids and numbers only: no address with its query string, no header, no body. */
const lineOf = (request: FastifyRequest, reply: FastifyReply): object => {
  const actor = actorIfKnown(request);
  return {
    request: request.id,
    method: request.method,
    route: request.routeOptions.url ?? null,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    ...(actor === undefined ? {} : { actor: actor.id, role: actor.role }),
  };
};
