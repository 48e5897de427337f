import { InvalidToken, IssuerUnreachable, problemError, type Caller, type Logger, type TokenVerifier } from '@throughline/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RateLimits } from './rate-limits';
import { actorIfKnown, setCaller } from './request';
import { refuseUntakeable } from './untakeable';

/** What is done with every request before and after its route. */
export interface FrontMatter {
  readonly verify: TokenVerifier;
  readonly logger: Logger;
  readonly limits: RateLimits;
  /** Those that every answer has. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the service has been told to stop. */
  readonly stopping: () => boolean;
}

/** Everything under this path needs a token, also what is not there. */
const guarded = '/v1/';

/** Health must answer whoever else asks for what. */
const unlimited = '/health/';

/**
 * Before the body is read: is it a request that can be taken, is there a token, is its sender within limits, and is the service still up?
 * After the answer: one line in the log.
 */
export const registerFrontMatter = (fastify: FastifyInstance, { verify, logger, limits, headers, stopping }: FrontMatter): void => {
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers).header('x-request-id', request.id);
    if (stopping()) void reply.header('connection', 'close');
    refuseUntakeable(request, reply);
    // The route's own address where there is a route: an address can be written in many ways.
    const route = request.routeOptions.url ?? request.url;
    if (route.startsWith(guarded)) {
      if (stopping()) throw problemError('stopping');
      const caller = await known(request, verify, limits);
      setCaller(request, caller);
      await limits.ofCaller(request, caller.actor);
    } else if (!route.startsWith(unlimited)) await limits.ofAddress(request);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    logger.info(lineOf(request, reply), 'request');
    done();
  });
};

const known = async (request: FastifyRequest, verify: TokenVerifier, limits: RateLimits): Promise<Caller> => {
  try {
    return await verify(tokenOf(request));
  } catch (error) {
    await limits.ofAddress(request);
    if (error instanceof InvalidToken) throw problemError('token-invalid', { detail: error.message });
    if (error instanceof IssuerUnreachable) throw problemError('unavailable', { detail: error.message }, { cause: error });
    throw error;
  }
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
