import type { Actor, Sites } from '@throughline/kernel';
import type { Caller } from '@throughline/platform';
import type { FastifyRequest } from 'fastify';

const callers = new WeakMap<FastifyRequest, Caller>();

/** Notes who sent a request. */
export const setCaller = (request: FastifyRequest, caller: Caller): void => {
  callers.set(request, caller);
};

/** Who sent the request, if it has been asked. */
export const actorIfKnown = (request: FastifyRequest): Actor | undefined => callers.get(request)?.actor;

/** Who sent the request, and for which sites. @throws Error on a route that asks nobody */
export const callerOf = (request: FastifyRequest): Caller => {
  const caller = callers.get(request);
  if (!caller) throw new Error(`${request.routeOptions.url ?? 'A route'} was served without authentication`);
  return caller;
};

/** Who sent the request. @throws Error on a route that asks nobody */
export const actorOf = (request: FastifyRequest): Actor => callerOf(request).actor;

/** The sites of whoever sent the request. @throws Error on a route that asks nobody */
export const sitesOf = (request: FastifyRequest): Sites => callerOf(request).sites;
